import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Fact } from '@/domain/sync/fact';

interface Shelves extends DBSchema {
  /** Facts that the server has not acknowledged, by counter. */
  waiting: { key: number; value: Fact };
  /** One row: who this browser is, the counter it used last, and when a fact was last settled. */
  device: {
    key: 'device';
    value: { deviceId: string; counter: number; settledAt?: number };
  };
  /** What was typed or chosen and not sent, by the name of its place. */
  drafts: { key: string; value: { draft: unknown; changedAt: number } };
}

export type Storage = IDBPDatabase<Shelves>;

/** How long to wait for a browser that neither opens nor refuses (some do in private windows). */
const patience = 3_000;

let opened: Promise<Storage> | null = null;

/**
 * Returns this browser's storage, opened once a page and again after the browser closed it.
 * Rejects where there is none: private windows, blocked site data, a full disk.
 */
export function storage(): Promise<Storage> {
  opened ??= open().catch((fault: unknown) => {
    opened = null;
    throw fault;
  });
  return opened;
}

async function open(): Promise<Storage> {
  const opening = openDB<Shelves>('sourcework', 1, {
    upgrade(database) {
      database.createObjectStore('waiting', { keyPath: 'counter' });
      database.createObjectStore('device');
      database.createObjectStore('drafts');
    },
    blocking(_current, _blocked, event) {
      // A newer page wants to change the storage: let it, and open anew at the next use.
      opened = null;
      (event.target as IDBDatabase | null)?.close();
    },
    terminated() {
      opened = null;
    },
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The storage did not open in time.')), patience);
  });
  try {
    return await Promise.race([opening, late]);
  } finally {
    clearTimeout(timer);
  }
}
