import path from 'node:path';
import { type Connection, postgresqlConnection } from '@/server/database/connection';
import { openEmbedded } from '@/server/database/embedded';
import { applyMigrations } from '@/server/database/migrations';
import { openServer } from '@/server/database/server';
import { startPostgresql } from '../../machines/postgresql';

/** One kind of database, with two empty databases: for the server, and for work in this process. */
export interface DatabaseHome {
  /** As the app has to be told. */
  app: { data: string; databaseUrl?: string };
  connect(): Promise<Connection>;
}

/** The embedded database, in folders below `folder`. */
export function pgliteHome(folder: string): DatabaseHome {
  return {
    app: { data: path.join(folder, 'app') },
    async connect() {
      const connection = await openEmbedded(path.join(folder, 'own'));
      await applyMigrations(connection);
      return connection;
    },
  };
}

/**
 * Runs `work` with a PostgreSQL server of this run, as safe as a school would run it: with its usual
 * settings. Returns the reason in words where none can be had.
 */
export async function withPostgresqlHome<Value>(
  folder: string,
  work: (home: DatabaseHome) => Promise<Value>,
): Promise<Value | string> {
  const server = await startPostgresql();
  if (!server.started) return server.reason;
  try {
    const administration = postgresqlConnection(server.url, { max: 1 });
    for (const name of ['app', 'own']) await administration.runScript(`CREATE DATABASE ${name}`);
    await administration.close();
    const url = (name: string) => Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
    return await work({
      app: { data: path.join(folder, 'beside-postgresql'), databaseUrl: url('app') },
      connect: () => openServer(url('own')),
    });
  } finally {
    await server.stop();
  }
}
