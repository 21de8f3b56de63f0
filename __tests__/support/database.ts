import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { type Database, databaseOver } from '@/server/database/client';
import {
  type Connection,
  pgliteConnection,
  postgresqlConnection,
} from '@/server/database/connection';
import { applyMigrations, migrationList, migrationsFolder } from '@/server/database/migrations';

const cache = path.resolve('node_modules/.cache/sourcework');
const patience = 60_000;

/**
 * An embedded database as one file, made once for each state of what it is made from: loading it takes a
 * fraction of the time that making it takes.
 */
async function dumped(madeFrom: string, make: (pglite: PGlite) => Promise<unknown>): Promise<Blob> {
  const hash = createHash('sha256').update(madeFrom).digest('hex').slice(0, 16);
  const file = path.join(cache, `pglite-${hash}.tar`);
  const kept = await readFile(file).catch(() => null);
  if (kept !== null) return new Blob([new Uint8Array(kept)]);
  const pglite = await PGlite.create();
  await make(pglite);
  const dump = await pglite.dumpDataDir('none');
  await pglite.close();
  await mkdir(cache, { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, new Uint8Array(await dump.arrayBuffer()));
  await rename(draft, file);
  return dump;
}

/** An empty database in memory, with no table yet. */
export async function emptyPglite(): Promise<Connection> {
  const loadDataDir = await dumped('nothing', async () => undefined);
  return pgliteConnection(await PGlite.create({ loadDataDir }));
}

async function migratedPglite(): Promise<Connection> {
  const { migrationDirectories } = await migrationList(migrationsFolder);
  const loadDataDir = await dumped(JSON.stringify(migrationDirectories), (pglite) =>
    applyMigrations(pgliteConnection(pglite)),
  );
  return pgliteConnection(await PGlite.create({ loadDataDir }));
}

/** The address of a new, empty database on the run's PostgreSQL server. */
export async function emptyPostgresqlUrl(server: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const administration = postgresqlConnection(server, { max: 1 });
  await administration.runScript(`CREATE DATABASE ${name}`);
  await administration.close();
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}

/** The run's PostgreSQL server, or undefined when none could be started. */
export const postgresqlServer = process.env.TEST_POSTGRESQL_URL;

interface Kind {
  name: string;
  /** Null when this kind cannot be had in this run. */
  connect: (() => Promise<Connection>) | null;
}

function describeOn(kind: Kind, tests: (connect: () => Promise<Connection>) => void): void {
  const { connect } = kind;
  if (connect === null) describe.skip(kind.name, () => tests(() => Promise.reject()));
  else describe(kind.name, () => tests(connect));
}

/** Describes tests twice, on each kind of database, with a way to connect to a new one without tables. */
export function withEmptyDatabase(tests: (connect: () => Promise<Connection>) => void): void {
  const server = postgresqlServer;
  describeOn({ name: 'on PGlite', connect: emptyPglite }, tests);
  describeOn(
    {
      name: 'on PostgreSQL',
      connect: server ? async () => postgresqlConnection(await emptyPostgresqlUrl(server)) : null,
    },
    tests,
  );
}

function describeWithDatabase(kind: Kind, tests: (database: () => Database) => void): void {
  describeOn(kind, (connect) => {
    let open: { connection: Connection; database: Database } | undefined;
    beforeAll(async () => {
      const connection = await connect();
      open = { connection, database: databaseOver(connection) };
    }, patience);
    afterAll(async () => {
      await open?.database.$disconnect();
      await open?.connection.close();
    }, patience);
    tests(() => {
      if (open === undefined) throw new Error('The database is there only while tests run.');
      return open.database;
    });
  });
}

/** Describes tests once, on a migrated PGlite database that the tests of this call share. */
export function withEmbeddedDatabase(tests: (database: () => Database) => void): void {
  describeWithDatabase({ name: 'on PGlite', connect: migratedPglite }, tests);
}

/**
 * Describes tests twice, on PGlite and on PostgreSQL, each with a migrated database that the tests of
 * this call share. `database()` is for use inside tests and their hooks.
 */
export function withDatabase(tests: (database: () => Database) => void): void {
  const server = postgresqlServer;
  withEmbeddedDatabase(tests);
  describeWithDatabase(
    {
      name: 'on PostgreSQL',
      connect: server
        ? async () => {
            const connection = postgresqlConnection(await emptyPostgresqlUrl(server), { max: 5 });
            await applyMigrations(connection);
            return connection;
          }
        : null,
    },
    tests,
  );
}
