import { spawn } from 'node:child_process';
import { StartFailure } from '../start/start-failure.mjs';

function nodeWith(program, parameters, { nodeFlags = [], environment = {} }) {
  return [
    process.execPath,
    [...nodeFlags, `node_modules/${program}`, ...parameters],
    { env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...environment } },
  ];
}

/** Resolves to what a process ended with, its status or the signal. */
function ended(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => resolve(signal ?? status));
  });
}

/** Runs a tool of node_modules, showing what it says. Throws a StartFailure when it finds something. */
export async function check(purpose, program, parameters, options = {}) {
  console.log(`\n${purpose} …`);
  const [command, words, settings] = nodeWith(program, parameters, options);
  const stdio = ['ignore', 'inherit', 'inherit'];
  const end = await ended(spawn(command, words, { ...settings, stdio }));
  if (end !== 0) throw new StartFailure(`${purpose}: failed (${end}).`);
}

/**
 * Runs several tools at once, each with its purpose, program and parameters, and shows what each says when
 * it has ended. Throws a StartFailure that names those that found something.
 */
export async function checkTogether(tools) {
  const failures = await Promise.all(
    tools.map(async ([purpose, program, parameters]) => {
      const [command, words, settings] = nodeWith(program, parameters, {});
      const child = spawn(command, words, { ...settings, stdio: ['ignore', 'pipe', 'pipe'] });
      const said = [];
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk) => said.push(chunk));
      }
      const end = await ended(child);
      console.log(`\n${purpose} …\n${Buffer.concat(said)}`);
      return end === 0 ? [] : [`${purpose}: failed (${end}).`];
    }),
  );
  if (failures.flat().length > 0) throw new StartFailure(failures.flat().join('\n'));
}
