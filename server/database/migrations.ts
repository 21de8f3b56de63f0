import 'server-only';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { Connection } from './connection';
import { withSchemaEngine } from './schema-engine';
import { oneLine, StartProblem } from './start-problem';

export const migrationsFolder = path.join(
  /* turbopackIgnore: true */ process.cwd(),
  'prisma/migrations',
);

const filters = { externalTables: [], externalEnums: [] };

/** Reads the migrations of a folder in the shape that Prisma's schema engine asks for. */
export async function migrationList(folder: string): Promise<MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return {
    baseDir: folder,
    lockfile: {
      path: 'migration_lock.toml',
      content: await readFile(path.join(folder, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.sort().map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: {
            tag: 'ok' as const,
            value: await readFile(path.join(folder, name, 'migration.sql'), 'utf8'),
          },
        },
      })),
    ),
  };
}

// The record that a migration is finished is committed together with what it did. So a migration that
// is on record as begun and not as finished did nothing at all, and may be begun again.
const finish = `;
UPDATE "_prisma_migrations" SET "finished_at" = now()
WHERE "finished_at" IS NULL AND "rolled_back_at" IS NULL;`;

/**
 * The adapters run a script statement by statement, or without waiting for its end; this one runs it
 * whole. The engine hides why a script failed, so the database's own error is handed to `failed`.
 */
function withWholeScripts(
  connection: Connection,
  migrations: ReadonlySet<string>,
  failed: (error: unknown) => void,
): SqlMigrationAwareDriverAdapterFactory {
  const { adapter } = connection;
  const executeScript = async (script: string): Promise<void> => {
    try {
      await connection.runScript(migrations.has(script) ? script + finish : script);
    } catch (error) {
      failed(error);
      throw error;
    }
  };
  const whole = (inner: SqlDriverAdapter): SqlDriverAdapter =>
    Object.assign(Object.create(inner), { executeScript });
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    connect: async () => whole(await adapter.connect()),
    connectToShadowDb: () => adapter.connectToShadowDb(),
  };
}

/**
 * Brings a database to the newest schema and returns the names of the migrations applied just now.
 * Throws a StartProblem, and leaves the schema as it was, when the database was made by another
 * version of the app or a migration fails.
 */
export async function applyMigrations(
  connection: Connection,
  folder: string = migrationsFolder,
): Promise<string[]> {
  const migrationsList = await migrationList(folder);
  const scripts = migrationsList.migrationDirectories.flatMap(({ migrationFile: { content } }) =>
    content.tag === 'ok' ? [content.value] : [],
  );
  let cause: unknown;
  const adapter = withWholeScripts(connection, new Set(scripts), (error) => {
    cause = error;
  });
  return withSchemaEngine(adapter, async (engine) => {
    const rollBackUnfinished = async () => {
      const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
        migrationsList,
        optInToShadowDatabase: false,
        filters,
      });
      for (const migrationName of failedMigrationNames) {
        await engine.markMigrationRolledBack({ migrationName });
      }
      return failedMigrationNames;
    };

    const { history, editedMigrationNames } = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters,
    });
    const unknown =
      history !== null && history.diagnostic !== 'databaseIsBehind'
        ? history.unpersistedMigrationNames
        : editedMigrationNames;
    if (unknown.length > 0) {
      throw new StartProblem(
        `The database was made by another version of Sourcework (migration ${unknown.join(', ')} is not this version's). Nothing was changed. Start that version, or use another data folder or database.`,
      );
    }
    await rollBackUnfinished();
    try {
      return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames;
    } catch (error) {
      const [failed] = await rollBackUnfinished();
      if (failed === undefined) throw error;
      throw new StartProblem(
        `Migration ${failed} failed (${oneLine(cause ?? error)}) and was taken back, so the data are as they were. Start the version you used before, and report this line.`,
        { cause: error },
      );
    }
  });
}
