import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { emptyPglite, withEmptyDatabase } from '@/__tests__/support/database';
import { databaseOver } from '@/server/database/client';
import type { Connection } from '@/server/database/connection';
import { applyMigrations, migrationsFolder } from '@/server/database/migrations';
import { schemaChange } from '@/server/database/schema-change';

jest.setTimeout(60_000);

test('the migrations make exactly what the schema says', async () => {
  const connection = await emptyPglite();
  expect(await schemaChange(connection)).toBeNull();
  await connection.close();
});

withEmptyDatabase((connect) => {
  let connection: Connection;
  let folder: string;

  beforeEach(async () => {
    connection = await connect();
    folder = await mkdtemp(path.join(tmpdir(), 'sourcework-migrations-'));
    await cp(migrationsFolder, folder, { recursive: true });
  });

  afterEach(async () => {
    await connection.close();
    await rm(folder, { recursive: true });
  });

  async function addMigration(name: string, script: string): Promise<void> {
    await mkdir(path.join(folder, name), { recursive: true });
    await writeFile(path.join(folder, name, 'migration.sql'), script);
  }

  async function tables(): Promise<string[]> {
    const rows = await databaseOver(connection).$queryRaw<{ name: string }[]>`
      SELECT table_name::text AS name FROM information_schema.tables WHERE table_schema = 'public'`;
    return rows.map(({ name }) => name).sort();
  }

  test('are applied once', async () => {
    expect(await applyMigrations(connection, folder)).not.toEqual([]);
    expect(await applyMigrations(connection, folder)).toEqual([]);
  });

  test('one that fails half way leaves the schema and the data as they were', async () => {
    await applyMigrations(connection, folder);
    const data = { document: 'kept', seed: 's', startedAt: new Date() };
    await databaseOver(connection).attempt.create({ data });
    const before = await tables();
    await addMigration(
      '99990101000000_half',
      `CREATE TABLE half (id int);
       DELETE FROM "Attempt";
       INSERT INTO nowhere VALUES ('a;b');`,
    );
    await expect(applyMigrations(connection, folder)).rejects.toThrow(
      /^Migration 99990101000000_half failed \(.*nowhere.*\) and was taken back, .*$/,
    );
    expect(await tables()).toEqual(before);
    expect(await databaseOver(connection).attempt.count()).toBe(1);
  });

  test('one that failed can be mended and applied', async () => {
    await addMigration('99990101000000_new', 'CREATE TABLE wrong (;');
    await expect(applyMigrations(connection, folder)).rejects.toThrow('99990101000000_new failed');
    await addMigration('99990101000000_new', "CREATE TABLE fine (note text DEFAULT 'a;b');");
    expect(await applyMigrations(connection, folder)).toEqual(['99990101000000_new']);
    expect(await tables()).toContain('fine');
  });

  test('one that was cut short by a kill is applied at the next start', async () => {
    await applyMigrations(connection, folder);
    const script = 'CREATE TABLE fine (id int);';
    await addMigration('99990101000000_new', script);
    const checksum = createHash('sha256').update(script).digest('hex');
    await connection.runScript(`INSERT INTO "_prisma_migrations"
      (id, checksum, migration_name, started_at, applied_steps_count)
      VALUES ('1', '${checksum}', '99990101000000_new', now(), 0)`);
    expect(await applyMigrations(connection, folder)).toEqual(['99990101000000_new']);
    expect(await tables()).toContain('fine');
  });

  test('a database of a newer version is refused and left alone', async () => {
    await addMigration('99990101000000_newer', 'CREATE TABLE newer (id int);');
    await applyMigrations(connection, folder);
    await expect(applyMigrations(connection)).rejects.toThrow(
      /^The database was made by another version of Sourcework \(migration 99990101000000_newer .*$/,
    );
    expect(await tables()).toContain('newer');
  });

  test('a migration that was edited after it was applied is refused', async () => {
    await addMigration('99990101000000_new', 'CREATE TABLE one (id int);');
    await applyMigrations(connection, folder);
    await addMigration('99990101000000_new', 'CREATE TABLE two (id int);');
    await expect(applyMigrations(connection, folder)).rejects.toThrow('another version');
  });
});
