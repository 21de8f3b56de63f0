import 'server-only';
import type { Topic } from './topics';

/** Tells those who listen to a topic, in this process and in the others on the same database. */
export interface EventHub {
  /** Says that something happened to the topic. Returns at once and never throws. */
  announce(topic: Topic): void;
  /** Calls the listener upon each announcement, and whenever one may have been missed. Returns how to stop. */
  subscribe(topic: Topic, listener: () => void): () => void;
  close(): Promise<void>;
}

/** The way to the other processes: it takes topics there, and hands in those that come from there. */
export interface Wire {
  send(topic: Topic): void;
  close(): Promise<void>;
}

/** What a wire tells its hub. */
export interface WireListener {
  heard(topic: string): void;
  /** The wire was cut and is whole again: anything may have been said meanwhile. */
  mayHaveMissed(): void;
}

/**
 * Returns a hub. Its own listeners are told at once, whatever becomes of the wire; without a wire, this
 * process is the only one.
 */
export function eventHub(wireTo: ((listener: WireListener) => Wire) | null): EventHub {
  const listeners = new Map<string, Set<() => void>>();

  function tell(topic: string): void {
    for (const listener of [...(listeners.get(topic) ?? [])]) {
      try {
        listener();
      } catch (fault) {
        console.error(`A listener to ${topic} failed.`, fault);
      }
    }
  }
  const wire =
    wireTo?.({
      heard: tell,
      mayHaveMissed() {
        for (const topic of [...listeners.keys()]) tell(topic);
      },
    }) ?? null;

  return {
    announce(topic) {
      tell(topic);
      wire?.send(topic);
    },
    subscribe(topic, listener) {
      const together = listeners.get(topic) ?? new Set();
      listeners.set(topic, together.add(listener));
      return () => {
        together.delete(listener);
        if (together.size === 0 && listeners.get(topic) === together) listeners.delete(topic);
      };
    },
    async close() {
      listeners.clear();
      await wire?.close();
    },
  };
}
