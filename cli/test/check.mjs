import { spawnSync } from 'node:child_process';
import { StartFailure } from '../start/start-failure.mjs';

/** Runs a tool of node_modules, showing what it says. Throws a StartFailure when it finds something. */
export function check(purpose, program, parameters, options = {}) {
  console.log(`\n${purpose} …`);
  const { status, signal } = spawnSync(
    process.execPath,
    [...(options.nodeFlags ?? []), `node_modules/${program}`, ...parameters],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...options.environment },
    },
  );
  if (status !== 0) throw new StartFailure(`${purpose}: failed (${signal ?? status}).`);
}
