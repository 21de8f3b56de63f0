import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { atEnd } from './at-end';
import { freePort } from './free-port';

/** The app, served by a process of its own on a free port of the loopback address. */
export interface AppServer {
  /** "http://127.0.0.1:40123" */
  origin: string;
  processId: number;
  /** When the command was given, on the clock of `performance.now()`. */
  startedAt: number;
  stop(): Promise<void>;
}

/** Where the data live, and by which command the app is started. */
export interface AppServerOptions {
  /** The data folder. */
  data: string;
  /** A PostgreSQL server to be used in place of the embedded database. */
  databaseUrl?: string;
  command?: readonly [string, ...string[]];
  /** The port to serve on, in place of a free one. */
  port?: number;
  environment?: Readonly<Record<string, string>>;
}

/** The first start may have to build, in milliseconds. */
const startPatience = 15 * 60_000;
const stopPatience = 15_000;

async function answersWell(url: string): Promise<boolean> {
  try {
    const response = await fetch(url);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/**
 * Signals a process and those it started: it leads a group of its own. Returns whether any was there;
 * the signal 0 only asks.
 */
function signal(child: ChildProcess, name: NodeJS.Signals | 0): boolean {
  if (child.pid === undefined) return false;
  try {
    return process.kill(-child.pid, name);
  } catch {
    return false;
  }
}

/** Waits until the whole group has ended, since a server may outlive the npm that started it. */
async function untilGone(child: ChildProcess): Promise<void> {
  const deadline = performance.now() + stopPatience;
  while (signal(child, 0) && performance.now() < deadline) await pause(20);
}

/**
 * Starts the app as people start it and returns once `/api/health` says that it is well. Throws, with
 * what the app said, when it ends before.
 */
export async function startApp({
  data,
  databaseUrl,
  command = [process.execPath, 'cli/start.mjs'],
  port: wishedPort,
  environment: added = {},
}: AppServerOptions): Promise<AppServer> {
  const port = wishedPort ?? (await freePort());
  const origin = `http://127.0.0.1:${port}`;
  const [program, ...words] = command;
  const { DATABASE_URL: _own, ...environment } = process.env;
  const startedAt = performance.now();
  const child = spawn(program, words, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...environment,
      ...added,
      PORT: String(port),
      SOURCEWORK_DATA: data,
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    },
  });
  let said = '';
  const listen = (chunk: Buffer) => {
    said = (said + String(chunk)).slice(-4_000);
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  let failure: Error | undefined;
  child.once('error', (error) => {
    failure = error;
  });
  const forget = atEnd(() => signal(child, 'SIGKILL'));

  async function stop(): Promise<void> {
    signal(child, 'SIGTERM');
    await untilGone(child);
    if (signal(child, 'SIGKILL')) await untilGone(child);
    forget();
  }

  while (!(await answersWell(`${origin}/api/health`))) {
    const gaveUp = performance.now() - startedAt > startPatience;
    if (failure !== undefined || hasEnded(child) || gaveUp) {
      await stop();
      throw new Error(`The app did not start. ${failure?.message ?? said.trim()}`);
    }
    await pause(10);
  }
  if (child.pid === undefined) throw new Error('The app has no process.');
  return { origin, processId: child.pid, startedAt, stop };
}
