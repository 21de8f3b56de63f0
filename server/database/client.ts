import 'server-only';
import type { Connection } from './connection';
import { openEmbedded } from './embedded';
import { type Prisma, PrismaClient } from './generated/client';
import { databaseHome } from './home';
import { applyMigrations } from './migrations';
import { openServer } from './server';

export type Database = PrismaClient;
/** The client inside an interactive transaction. On PGlite, awaiting the outer client there hangs. */
export type Transaction = Prisma.TransactionClient;

interface Open {
  database: Database;
  connection: Connection;
}

// On globalThis, since the pages, the routes and the start each get their own copy of this module.
const kept: typeof globalThis & { sourceworkDatabase?: Promise<Open> | undefined } = globalThis;

async function openConnection(): Promise<Connection> {
  const home = databaseHome();
  if (home.kind === 'postgresql') return openServer(home.url);
  const connection = await openEmbedded(home.folder);
  try {
    await applyMigrations(connection);
    return connection;
  } catch (error) {
    await connection.close();
    throw error;
  }
}

async function open(): Promise<Open> {
  const connection = await openConnection();
  return { connection, database: databaseOver(connection) };
}

/** A client over a connection. */
export function databaseOver(connection: Connection): Database {
  return new PrismaClient({ adapter: connection.adapter });
}

/**
 * Returns the one open database of this process, opening it at the first call and bringing it to the
 * newest schema. Throws a StartProblem when that cannot be done.
 */
export async function database(): Promise<Database> {
  kept.sourceworkDatabase ??= open();
  try {
    return (await kept.sourceworkDatabase).database;
  } catch (error) {
    kept.sourceworkDatabase = undefined;
    throw error;
  }
}

/** Closes this process's database, if it is open, and lets go of its data folder. */
export async function closeDatabase(): Promise<void> {
  const opening = kept.sourceworkDatabase;
  kept.sourceworkDatabase = undefined;
  if (opening === undefined) return;
  const { database, connection } = await opening;
  await database.$disconnect();
  await connection.close();
}

/** Closes the database as the last thing this process does: who asks for it meanwhile waits for the end. */
export async function closeDatabaseForGood(): Promise<void> {
  const closing = closeDatabase();
  kept.sourceworkDatabase = new Promise(() => {});
  await closing;
}
