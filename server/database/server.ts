import 'server-only';
import { type Connection, postgresqlConnection } from './connection';
import { applyMigrations } from './migrations';
import { oneLine, StartProblem } from './start-problem';

/** Any number, as long as it is ours and stays the same: processes that start together queue by it. */
const migrationLock = 7_196_504_322;

/** The address without its password, to be shown. */
function shown(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}${port && `:${port}`}${pathname}`;
}

/**
 * Brings a PostgreSQL database to the newest schema and returns a connection to it. Processes that
 * start at the same moment take turns. Throws a StartProblem when the server cannot be reached.
 */
export async function openServer(url: string): Promise<Connection> {
  // The lock belongs to one session and ends with it, so it has a session of its own: a pool drops a
  // session after any failed query, and the schema engine makes some that fail.
  const turn = postgresqlConnection(url, { max: 1, idleTimeoutMillis: 0 });
  const migrating = postgresqlConnection(url, { max: 1 });
  try {
    await turn.runScript(`SELECT pg_advisory_lock(${migrationLock})`).catch((error) => {
      throw new StartProblem(
        `The database at ${shown(url)} cannot be used (${oneLine(error)}). Check that it runs and that DATABASE_URL is right.`,
        { cause: error },
      );
    });
    await applyMigrations(migrating);
  } finally {
    // First this one, which holds a lock of the engine's own.
    await migrating.close();
    await turn.close();
  }
  return postgresqlConnection(url);
}
