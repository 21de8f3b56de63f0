import 'server-only';
import { constants } from 'node:fs';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { type Connection, pgliteConnection } from './connection';
import { lockFolder } from './folder-lock';
import { oneLine, StartProblem } from './start-problem';

/** Without these a database is not whole. */
const parts = ['PG_VERSION', 'base', 'global/pg_control', 'pg_wal', 'pg_xact'];

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

async function makeWritable(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartProblem(
      `The data folder ${folder} cannot be written (${oneLine(error)}). Make it writable, or set SOURCEWORK_DATA to another folder.`,
      { cause: error },
    );
  }
}

/** Makes an empty database beside its place and moves it there whole: a start cut short leaves none. */
async function create(database: string): Promise<void> {
  const draft = `${database}.new`;
  await rm(draft, { recursive: true, force: true });
  const pglite = await PGlite.create(draft);
  await pglite.close();
  await rename(draft, database);
}

/** What the engine says of files it cannot use, or plainer words where it only gives up. */
function whyDamaged(error: unknown): string {
  const said = oneLine(error);
  return said.startsWith('Aborted') ? 'its files do not fit together' : said;
}

async function open(database: string): Promise<Connection> {
  if (!(await exists(database))) {
    await create(database).catch((error: unknown) => {
      throw new StartProblem(
        `A new database cannot be made in ${database} (${oneLine(error)}). Check that the disk has room for it.`,
        { cause: error },
      );
    });
  }
  try {
    // Over the remains of a database the engine would make a new one, or write before it fails.
    for (const part of parts) await access(path.join(database, part));
    return pgliteConnection(await PGlite.create(database));
  } catch (error) {
    throw new StartProblem(
      `The database in ${database} is damaged and cannot be opened (${whyDamaged(error)}). Put a backup in its place, or set SOURCEWORK_DATA to another folder.`,
      { cause: error },
    );
  }
}

/**
 * Opens the embedded database in a data folder, under the folder's lock, and makes it when there is
 * none. Throws a StartProblem when the folder cannot be written, is in use, or is damaged.
 */
export async function openEmbedded(folder: string): Promise<Connection> {
  await makeWritable(folder);
  const unlock = lockFolder(folder);
  try {
    const connection = await open(path.join(folder, 'database'));
    return {
      ...connection,
      close: async () => {
        // Without it the next opening replays the log: slower, and nothing is lost.
        await connection.runScript('CHECKPOINT').catch(() => undefined);
        await connection.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}
