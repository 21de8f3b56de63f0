import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { closeDatabaseForGood } from './database/client';
import { closeEvents } from './events/events';
import { closeStreams } from './events/open-streams';

/** How long requests under way may take to end, and then the database to close, in milliseconds. */
const patience = { requests: 3_000, database: 3_000 };

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Takes no new request and returns when those under way have ended, or were cut off after their time. */
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const cut = setTimeout(() => server.closeAllConnections(), patience.requests);
  await closed;
  clearTimeout(cut);
}

/**
 * Has a signal stop the server in peace: streams of events ended, no new requests, the database closed, its
 * folder let go. The process then ends with exit code 0, or, when the database did not close in time, with 1: what was
 * acknowledged is kept all the same. A second signal changes nothing.
 */
export function stopOnSignal(): void {
  const servers = new Set<Server>();
  // Next keeps its server to itself; each request tells which one it came in by.
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || message === null || !('server' in message)) return;
    if (message.server instanceof Server) servers.add(message.server);
  });
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    closeStreams();
    await Promise.all([...servers].map(closeServer));
    const isClosed = await Promise.race([
      Promise.all([closeEvents(), closeDatabaseForGood()]).then(
        () => true,
        () => false,
      ),
      pause(patience.database, false),
    ]);
    process.exit(isClosed ? 0 : 1);
  };
  for (const signal of signals) process.on(signal, () => void stop());
}
