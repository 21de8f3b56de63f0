import { whenChanged } from './fingerprint.mjs';
import { installPackages } from './packages.mjs';
import { run } from './run.mjs';

const schema = ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'];
const sources = [
  ...['app', 'browser', 'domain', 'formats', 'items', 'server', 'ui'],
  ...['instrumentation.ts', 'proxy.ts', 'next.config.js', 'tsconfig.json'],
  ...schema,
];

/** Generates the database client when the schema changed. */
export function generateClient() {
  whenChanged('server/database/generated/made-from', schema, () =>
    run('Generating the database client', ['node_modules/prisma/build/index.js', 'generate']),
  );
}

/** Builds the app when a source changed. Content is no source: it is read at each start. */
export function build() {
  whenChanged('.next/made-from', sources, () =>
    run('Building the app', ['node_modules/next/dist/bin/next', 'build'], {
      env: { NODE_ENV: 'production' },
    }),
  );
}

/** Does whatever has to be done before the app can be served, and no more. */
export function bringUpToDate({ isDevelopment }) {
  installPackages({ withDevelopment: isDevelopment });
  generateClient();
  if (!isDevelopment) build();
}
