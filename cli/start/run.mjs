import { spawnSync } from 'node:child_process';
import { StartFailure } from './start-failure.mjs';

/**
 * Runs a program of Node to its end, saying first what it is for. What it says itself is shown only when
 * it fails; then a StartFailure is thrown.
 */
export function run(purpose, parameters, options = {}) {
  console.log(`${purpose} …`);
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, parameters, {
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
    // What is run tells nobody else of it.
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: '1',
      CHECKPOINT_DISABLE: '1',
      ...options.env,
    },
  });
  if (status === 0) return;
  process.stderr.write(`${stdout}${stderr}`);
  throw new StartFailure(`${purpose}: this failed (${signal ?? status}), for the reason above.`);
}
