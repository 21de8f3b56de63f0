import { randomUUID } from 'node:crypto';
import type { Database } from '@/server/database/client';
import type { World } from '@/server/use-case';

/** A world whose clock stands at `at`. */
export function worldAt(database: Database, at: string | Date): World {
  return { database, now: new Date(at), random: () => 0 };
}

/** Makes a guest and returns who asks. */
export async function guest(database: Database): Promise<{ learnerId: string }> {
  const id = randomUUID();
  await database.user.create({
    data: { id, name: 'Guest', email: `${id}@users.invalid`, isAnonymous: true },
  });
  return { learnerId: id };
}

let counter = 0;

/** The fields that the outbox gives a fact, new at each call. */
export function factOf<Facts>(facts: Facts) {
  counter += 1;
  return {
    id: randomUUID(),
    deviceId: '7f0bb9e5-7f64-4d5e-9d1c-0a8f6f0d1a01',
    counter,
    ...facts,
  };
}

/** A review of a card of the short letter as a browser sends it. */
export function review(cardId: string, rating: number, reviewedAt: string, zone = 'UTC') {
  return factOf({ document: 'short-letter', cardId, rating, reviewedAt, zone });
}
