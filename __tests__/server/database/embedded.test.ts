import { createHash } from 'node:crypto';
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openEmbedded } from '@/server/database/embedded';

jest.setTimeout(60_000);

let root: string;
/** A data folder whose database is well, to be copied. */
let well: string;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'sourcework-embedded-'));
  well = path.join(root, 'well');
  const connection = await openEmbedded(well);
  await connection.runScript("CREATE TABLE note (words text); INSERT INTO note VALUES ('kept')");
  await connection.close();
});
afterAll(() => rm(root, { recursive: true }));

async function copy(name: string): Promise<string> {
  const folder = path.join(root, name);
  await cp(well, folder, { recursive: true });
  return folder;
}

/** A hash of every file under a folder, but for the note of the engine that it looked. */
async function state(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    if (path.basename(name) === 'postmaster.pid') continue;
    const file = path.join(folder, name);
    if ((await stat(file)).isFile()) hash.update(`${name}\0`).update(await readFile(file));
  }
  return hash.digest('hex');
}

test('what was written is there when the folder is opened again', async () => {
  const connection = await openEmbedded(await copy('again'));
  await connection.runScript("INSERT INTO note VALUES ('more')");
  await connection.close();
  const again = await openEmbedded(path.join(root, 'again'));
  const adapter = await again.adapter.connect();
  const { rows } = await adapter.queryRaw({
    sql: 'SELECT words FROM note',
    args: [],
    argTypes: [],
  });
  expect(rows).toEqual([['kept'], ['more']]);
  await again.close();
});

test('a folder that is open is refused to a second opening', async () => {
  const connection = await openEmbedded(await copy('open'));
  await expect(openEmbedded(path.join(root, 'open'))).rejects.toThrow('in use by process');
  await connection.close();
});

test('a first start that was cut short is begun anew', async () => {
  const folder = path.join(root, 'cut-short');
  await mkdir(path.join(folder, 'database.new/base'), { recursive: true });
  const connection = await openEmbedded(folder);
  await connection.close();
  expect((await readdir(folder)).sort()).toEqual(['database']);
});

test.each<[string, (database: string) => Promise<void>]>([
  ['without its version', (database) => rm(path.join(database, 'PG_VERSION'))],
  ['of another version', (database) => writeFile(path.join(database, 'PG_VERSION'), '12\n')],
  ['cut off', (database) => truncate(path.join(database, 'global/pg_control'), 10)],
  [
    'overwritten',
    (database) => writeFile(path.join(database, 'global/pg_control'), 'x'.repeat(8192)),
  ],
  ['without its tables', (database) => rm(path.join(database, 'base'), { recursive: true })],
])('a database %s is refused and left as it is', async (name, damage) => {
  const folder = await copy(name);
  await damage(path.join(folder, 'database'));
  const before = await state(folder);
  await expect(openEmbedded(folder)).rejects.toThrow(/^The database in .* is damaged .*$/);
  expect(await state(folder)).toBe(before);
});

test('a folder that cannot be written is refused with what to do', async () => {
  const file = path.join(root, 'file');
  await writeFile(file, '');
  await expect(openEmbedded(path.join(file, 'data'))).rejects.toThrow(
    /^The data folder .* cannot be written \(.*\)\. Make it writable, or set SOURCEWORK_DATA .*$/,
  );
});
