/**
 * Runs once before the server takes requests: opens the database and reads the content, or ends it. From
 * then on attempts whose time is over are ended.
 */
export async function register(): Promise<void> {
  // Next compiles this file for the edge as well, where there is no database.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { prepareServer } = await import('@/server/prepare-server');
  await prepareServer();
  const { keepEndingAttempts } = await import('@/server/taking/end-due-attempts');
  keepEndingAttempts();
}
