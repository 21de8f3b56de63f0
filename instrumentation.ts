/** Runs once before the server takes requests: opens the database and reads the content, or ends it. */
export async function register(): Promise<void> {
  // Next compiles this file for the edge as well, where there is no database.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { prepareServer } = await import('@/server/prepare-server');
  await prepareServer();
}
