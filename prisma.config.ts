// `generate` and `validate` need no schema engine, yet the command line looks for one to download.
// Any executable satisfies it; migrations run through @prisma/schema-engine-wasm instead.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

import { defineConfig } from 'prisma/config';

export default defineConfig({ schema: 'prisma/schema.prisma' });
