import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pgliteConnection } from '@/server/database/connection';
import { migrationsFolder } from '@/server/database/migrations';
import { schemaChange } from '@/server/database/schema-change';

/** `npm run migration -- <name>`: writes what the schema says and the migrations do not yet do. */
async function main(): Promise<number> {
  const name = process.argv[2];
  if (name === undefined || !/^[a-z0-9_]+$/.test(name)) {
    console.error('Name the migration in small letters: npm run migration -- add_classes');
    return 1;
  }
  const pglite = await PGlite.create();
  const script = await schemaChange(pgliteConnection(pglite)).finally(() => pglite.close());
  if (script === null) {
    console.log('The migrations already make what the schema says.');
    return 0;
  }
  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const file = path.join(migrationsFolder, `${stamp}_${name}`, 'migration.sql');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, script);
  console.log(`Written: ${path.relative(process.cwd(), file)}. Read it before it is committed.`);
  return 0;
}

main().then((code) => {
  process.exitCode = code;
});
