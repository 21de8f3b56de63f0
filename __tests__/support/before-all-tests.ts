import { startPostgresql, type TemporaryPostgresql } from '@/cli/machines/postgresql';

declare global {
  var testServer: TemporaryPostgresql | undefined;
}

/** Starts one PostgreSQL server for the whole run; test files make databases of their own in it. */
export default async function beforeAllTests(): Promise<void> {
  const server = await startPostgresql(['fsync=off', 'max_connections=200']);
  globalThis.testServer = server;
  if (server.started) process.env.TEST_POSTGRESQL_URL = server.url;
  else console.log(`PostgreSQL part skipped: ${server.reason}`);
}
