import 'server-only';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { oneLine } from '../database/start-problem';
import type { Wire, WireListener } from './event-hub';
import type { Topic } from './topics';

/** The one channel of the database; what an announcement is about stands in its payload. */
const channel = 'sourcework';

/** In milliseconds. */
const pauses = {
  /** How long announcements are gathered, so that a class that answers at once is one statement. */
  gathering: 20,
  firstRetry: 250,
  longestRetry: 10_000,
  /** How often a silent connection is asked whether it is there, and how long its answer may take. */
  look: 15_000,
  answer: 5_000,
};

/**
 * Returns a wire over PostgreSQL's LISTEN and NOTIFY, by a connection of its own that is opened at once.
 * When it is cut it is opened anew, after growing pauses; what was to be announced meanwhile is announced
 * then, and the listener is told that it may have missed something.
 */
export function postgresqlWire(url: string, { heard, mayHaveMissed }: WireListener): Wire {
  /** By which this process knows its own announcements when they come back. */
  const self = randomUUID();
  const waiting = new Set<Topic>();
  let client: pg.Client | null = null;
  let retryAfter = pauses.firstRetry;
  let wasOpen = false;
  let isClosed = false;
  let gathering: NodeJS.Timeout | null = null;
  let retrying: NodeJS.Timeout | null = null;

  function onNotification({ payload = '' }: pg.Notification): void {
    const [from, topic] = payload.split(' ');
    if (topic !== undefined && from !== self) heard(topic);
  }

  async function open(): Promise<void> {
    const next = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: pauses.answer,
      query_timeout: pauses.answer,
      keepAlive: true,
      application_name: 'sourcework events',
    });
    next.on('notification', onNotification);
    next.on('error', (error) => lose(next, error));
    next.on('end', () => lose(next, null));
    try {
      await next.connect();
      await next.query(`LISTEN ${channel}`);
    } catch (error) {
      lose(next, error, true);
      return;
    }
    if (isClosed) {
      await next.end();
      return;
    }
    client = next;
    retryAfter = pauses.firstRetry;
    if (wasOpen) mayHaveMissed();
    wasOpen = true;
    void flush();
  }

  /** Lets go of a connection that failed, and opens another after a pause. */
  function lose(lost: pg.Client, error: unknown, isNew = false): void {
    if (!isNew && client !== lost) return;
    client = null;
    lost.removeListener('notification', onNotification);
    lost.end().catch(() => undefined);
    if (isClosed || retrying !== null) return;
    if (error !== null) console.error(`Live events pause: ${oneLine(error)}`);
    retrying = setTimeout(() => {
      retrying = null;
      void open();
    }, retryAfter);
    retrying.unref();
    retryAfter = Math.min(retryAfter * 2, pauses.longestRetry);
  }

  async function flush(): Promise<void> {
    gathering = null;
    const by = client;
    if (by === null || waiting.size === 0) return;
    const topics = [...waiting];
    waiting.clear();
    try {
      await by.query('SELECT pg_notify($1, said) FROM unnest($2::text[]) AS said', [
        channel,
        topics.map((topic) => `${self} ${topic}`),
      ]);
    } catch (error) {
      for (const topic of topics) waiting.add(topic);
      lose(by, error);
    }
  }

  const looking = setInterval(() => {
    const asked = client;
    asked?.query('SELECT 1').catch((error: unknown) => lose(asked, error));
  }, pauses.look);
  looking.unref();
  void open();

  return {
    send(topic) {
      waiting.add(topic);
      if (client !== null) gathering ??= setTimeout(() => void flush(), pauses.gathering);
    },
    async close() {
      isClosed = true;
      clearInterval(looking);
      for (const timer of [gathering, retrying]) if (timer !== null) clearTimeout(timer);
      const last = client;
      client = null;
      await last?.end().catch(() => undefined);
    },
  };
}
