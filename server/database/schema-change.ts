import 'server-only';
import { readFile } from 'node:fs/promises';
import type { Connection } from './connection';
import { applyMigrations } from './migrations';
import { schemaFile, withSchemaEngine } from './schema-engine';

/**
 * Applies all migrations to an empty database and returns the SQL that would then bring it to what the
 * schema file says, or null when nothing is missing.
 */
export async function schemaChange(empty: Connection): Promise<string | null> {
  await applyMigrations(empty);
  const files = [{ path: 'schema.prisma', content: await readFile(schemaFile, 'utf8') }];
  const { stdout } = await withSchemaEngine(empty.adapter, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: '' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  return stdout === null || stdout.includes('This is an empty migration') ? null : stdout;
}
