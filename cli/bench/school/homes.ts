import path from 'node:path';
import { type Database, databaseOver } from '@/server/database/client';
import { openEmbedded } from '@/server/database/embedded';
import { applyMigrations } from '@/server/database/migrations';
import { openServer } from '@/server/database/server';
import { startPostgresql } from '../../machines/postgresql';

/** Where the data of a school live, as the app has to be told. */
export interface SchoolHome {
  data: string;
  databaseUrl?: string;
}

/** The embedded database, in a folder below `folder`. */
export function embeddedHome(folder: string): SchoolHome {
  return { data: path.join(folder, 'embedded') };
}

/**
 * Runs `work` with a PostgreSQL server of this run, with its usual settings, so that each commit is on
 * disk. Returns the reason in words where none can be had.
 */
export async function withServerHome<Value>(
  folder: string,
  work: (home: SchoolHome) => Promise<Value>,
): Promise<Value | string> {
  const server = await startPostgresql();
  if (!server.started) return server.reason;
  try {
    return await work({ data: path.join(folder, 'beside-postgresql'), databaseUrl: server.url });
  } finally {
    await server.stop();
  }
}

/** Runs `work` on the database itself, while no app holds it. */
export async function onDatabase<Value>(
  { data, databaseUrl }: SchoolHome,
  work: (database: Database) => Promise<Value>,
): Promise<Value> {
  const connection =
    databaseUrl === undefined ? await openEmbedded(data) : await openServer(databaseUrl);
  try {
    if (databaseUrl === undefined) await applyMigrations(connection);
    const database = databaseOver(connection);
    try {
      return await work(database);
    } finally {
      await database.$disconnect();
    }
  } finally {
    await connection.close();
  }
}
