import 'server-only';
import type { PGlite } from '@electric-sql/pglite';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { PrismaPGlite } from 'pglite-prisma-adapter';

/** An open way to a database, whichever of the two kinds it is. */
export interface Connection {
  kind: 'pglite' | 'postgresql';
  adapter: SqlMigrationAwareDriverAdapterFactory;
  /** Runs statements separated by semicolons: all of them or, when one fails, none. */
  runScript(script: string): Promise<void>;
  close(): Promise<void>;
}

/** A connection over an embedded database that is already open. */
export function pgliteConnection(pglite: PGlite): Connection {
  return {
    kind: 'pglite',
    adapter: new PrismaPGlite(pglite),
    runScript: async (script) => {
      await pglite.exec(script);
    },
    close: () => pglite.close(),
  };
}

/** A connection to a PostgreSQL server. Nothing is sent until the first query. */
export function postgresqlConnection(url: string, options: pg.PoolConfig = {}): Connection {
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 10_000, ...options });
  // An idle connection that breaks is replaced at the next query; unheard, its error ends the process.
  pool.on('error', () => undefined);
  return {
    kind: 'postgresql',
    adapter: new PrismaPg(pool),
    runScript: async (script) => {
      await pool.query(script);
    },
    close: () => pool.end(),
  };
}
