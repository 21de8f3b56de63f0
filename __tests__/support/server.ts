import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type AppServer, startApp } from '@/cli/machines/app-server';
import { freePort } from '@/cli/machines/free-port';

/** A production server of the built app with data and a clock of its own, which may be killed. */
export interface TestServer {
  /** "http://127.0.0.1:40123"; stays the same over restarts. */
  origin: string;
  /** The data folder; stays the same over restarts. */
  data: string;
  /** Sets how far the server's clock is ahead of the machine's, in milliseconds. */
  setClockAhead(milliseconds: number): Promise<void>;
  /** Ends the server at once, as a crash or a power cut does (SIGKILL). */
  kill(): Promise<void>;
  /** Starts the server again on the same data and port, after kill(). */
  restart(): Promise<void>;
  /** Ends the server at once, and throws its data away. */
  stop(): Promise<void>;
}

const command = [process.execPath, 'node_modules/next/dist/bin/next', 'start'] as const;

/**
 * Starts a server of the app as it was last built (`npm test` builds it). `databaseUrl` puts its data on
 * a PostgreSQL server.
 */
export async function startServer(options: { databaseUrl?: string } = {}): Promise<TestServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sourcework-server-'));
  const data = path.join(folder, 'data');
  const clock = path.join(folder, 'clock');
  const port = await freePort();
  const setClockAhead = (milliseconds: number) => writeFile(clock, String(milliseconds));
  await setClockAhead(0);
  const start = (): Promise<AppServer> =>
    startApp({
      ...options,
      data,
      port,
      command,
      environment: { NODE_ENV: 'production', SOURCEWORK_CLOCK_FILE: clock },
    });
  let server = await start();
  const kill = async () => {
    process.kill(-server.processId, 'SIGKILL');
    await server.stop();
  };
  return {
    origin: server.origin,
    data,
    setClockAhead,
    kill,
    restart: async () => {
      server = await start();
    },
    stop: async () => {
      await kill();
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
