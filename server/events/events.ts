import 'server-only';
import { databaseHome } from '../database/home';
import { type EventHub, eventHub } from './event-hub';
import { postgresqlWire } from './postgresql-wire';
import type { Topic } from './topics';

// On globalThis, since the pages, the routes and the start each get their own copy of this module.
const kept: typeof globalThis & { sourceworkEvents?: EventHub | undefined } = globalThis;

function hub(): EventHub {
  if (kept.sourceworkEvents === undefined) {
    const home = databaseHome();
    kept.sourceworkEvents = eventHub(
      home.kind === 'postgresql' ? (listener) => postgresqlWire(home.url, listener) : null,
    );
  }
  return kept.sourceworkEvents;
}

/**
 * Tells every process on this database that something happened to a topic. To be called after the commit,
 * and not waited for: it never fails, and what it cannot say now is said when it can.
 */
export function announce(topic: Topic): void {
  hub().announce(topic);
}

/** Calls the listener when something happened to the topic, or may have. Returns how to stop. */
export function subscribe(topic: Topic, listener: () => void): () => void {
  return hub().subscribe(topic, listener);
}

/** Ends this process's events. */
export async function closeEvents(): Promise<void> {
  const open = kept.sourceworkEvents;
  kept.sourceworkEvents = undefined;
  await open?.close();
}
