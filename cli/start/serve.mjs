import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

const banner = /^\s*($|▲|✓|- (Local|Network):)/;

async function answers(port) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/api/health`)).ok;
  } catch {
    return false;
  }
}

/**
 * Serves the app until it ends and returns the exit code. Signals are handed on, and stop the server in
 * peace. It ends with this process, however that ends: it watches the channel between the two.
 */
export async function serve({ port, isDevelopment }) {
  console.log('Starting the server and opening the database …');
  const server = spawn(
    process.execPath,
    ['node_modules/next/dist/bin/next', isDevelopment ? 'dev' : 'start', '--port', String(port)],
    {
      stdio: ['ignore', isDevelopment ? 'inherit' : 'pipe', 'inherit', 'ipc'],
      env: {
        ...process.env,
        NODE_ENV: isDevelopment ? 'development' : 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        // In development Next has processes of its own to end.
        ...(!isDevelopment && { NEXT_MANUAL_SIG_HANDLE: '1' }),
      },
    },
  );
  server.stdout?.on('data', (chunk) => {
    const lines = String(chunk)
      .split('\n')
      .filter((line) => !banner.test(line));
    if (lines.length > 0) console.log(lines.join('\n'));
  });
  let isStopping = false;
  const stop = (signal) => {
    if (!isStopping)
      console.log('Stopping: what is under way is finished, and the database closed …');
    isStopping = true;
    server.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
  const ended = new Promise((resolve) => {
    server.once('exit', (code) => resolve(code ?? 1));
  });
  let isRunning = true;
  ended.then(() => {
    isRunning = false;
  });
  while (isRunning && !(await answers(port))) await pause(50);
  if (isRunning) console.log(`Sourcework is ready: http://localhost:${port}`);
  return ended;
}
