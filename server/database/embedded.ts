import 'server-only';
import { constants } from 'node:fs';
import { access, mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { type Connection, pgliteConnection } from './connection';
import { lockFolder } from './folder-lock';
import { oneLine, StartProblem } from './start-problem';

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

/**
 * Opens the embedded database in a data folder, under the folder's lock, and makes it when there is
 * none. Throws a StartProblem when the folder cannot be written, is in use, or is damaged.
 */
export async function openEmbedded(folder: string): Promise<Connection> {
  await makeWritable(folder);
  const unlock = lockFolder(folder);
  const database = path.join(folder, 'database');
  try {
    if (!(await exists(database))) await create(database);
    // The engine would make a new database over the remains of one that has lost this file.
    if (!(await readdir(database)).includes('PG_VERSION')) throw new Error('PG_VERSION is missing');
    const connection = pgliteConnection(await PGlite.create(database));
    return {
      ...connection,
      close: async () => {
        await connection.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw new StartProblem(
      `The database in ${database} cannot be opened (${oneLine(error)}). Nothing was changed. Put a backup in its place, or set SOURCEWORK_DATA to another folder.`,
      { cause: error },
    );
  }
}
