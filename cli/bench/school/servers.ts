import path from 'node:path';
import { type AppServer, startApp } from '../../machines/app-server';
import type { SchoolHome } from './homes';

/** Runs `work` with so many server processes on one database. */
export async function withServers<Value>(
  home: SchoolHome,
  count: number,
  work: (origins: string[]) => Promise<Value>,
): Promise<Value> {
  const servers: AppServer[] = [];
  try {
    while (servers.length < count) {
      const data = path.join(home.data, String(servers.length + 1));
      servers.push(await startApp({ ...home, data }));
    }
    return await work(servers.map(({ origin }) => origin));
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}
