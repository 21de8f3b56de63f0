import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';

const wasmFile = path.join(
  /* turbopackIgnore: true */ process.cwd(),
  'node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm',
);

export const schemaFile = path.join(
  /* turbopackIgnore: true */ process.cwd(),
  'prisma/schema.prisma',
);

let loading: Promise<void> | undefined;

// The engine leaves a timer of ten seconds behind, which would hold back the end of a command.
function unheldTimeout(callback: () => void, milliseconds: number): NodeJS.Timeout {
  return setTimeout(callback, milliseconds).unref();
}

async function load(): Promise<void> {
  const imports = Object.entries(engine).map(([name, value]) =>
    name.startsWith('__wbg_setTimeout_') ? [name, unheldTimeout] : [name, value],
  );
  const { instance } = await WebAssembly.instantiate(await readFile(wasmFile), {
    './schema_engine_bg.js': Object.fromEntries(imports),
  });
  engine.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start !== 'function') throw new Error('The schema engine has no start function.');
  start();
}

/**
 * Runs work with Prisma's own schema engine over a database, and frees the engine afterwards. The
 * engine is WebAssembly from npm, so nothing is downloaded.
 */
export async function withSchemaEngine<Value>(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  work: (engine: engine.SchemaEngine) => Promise<Value>,
): Promise<Value> {
  loading ??= load();
  await loading;
  const schemaEngine = await engine.SchemaEngine.new(
    { datamodels: [['schema.prisma', await readFile(schemaFile, 'utf8')]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
  try {
    return await work(schemaEngine);
  } finally {
    schemaEngine.free();
  }
}
