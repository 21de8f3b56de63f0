import 'server-only';
import { now } from '../clock';
import { type Database, database } from '../database/client';
import { announce } from '../events/events';
import { assignmentTopic } from '../events/topics';
import { assigned, rulesOfMany } from './attempt-rules';
import { settleEnd } from './settle-end';

/** How many attempts are looked at in one go. */
const atOnce = 500;

/**
 * Submits every attempt at an assignment whose time is over, as it stands. Returns how many. Several
 * processes may do this at once: each attempt is ended once.
 */
export async function endDueAttempts(world: { database: Database; now: Date }): Promise<number> {
  let ended = 0;
  let after = '';
  for (;;) {
    const running = await world.database.attempt.findMany({
      where: { assignmentId: { not: null }, finishedAt: null, id: { gt: after } },
      orderBy: { id: 'asc' },
      take: atOnce,
      select: {
        id: true,
        assignmentId: true,
        learnerId: true,
        startedAt: true,
        finishedAt: true,
        finishedBy: true,
        keyShownAt: true,
      },
    });
    const own = running.flatMap((attempt) => assigned(attempt) ?? []);
    const rules = await rulesOfMany(own, world.database);
    for (const attempt of own) {
      const its = rules.get(attempt.id);
      if (its === undefined) continue;
      const { finishedAt } = await settleEnd(attempt, its, world);
      if (finishedAt === null) continue;
      announce(assignmentTopic(attempt.assignmentId));
      ended += 1;
    }
    const last = running.at(-1);
    if (last === undefined || running.length < atOnce) return ended;
    after = last.id;
  }
}

/** How often a server process looks, in milliseconds. Whoever reads an attempt ends it as well. */
const every = 30_000;

// On globalThis, since the start and the pages each get their own copy of this module.
const kept: typeof globalThis & { sourceworkEnding?: NodeJS.Timeout } = globalThis;

/** Ends attempts whose time is over for as long as this process lives. */
export function keepEndingAttempts(): void {
  if (kept.sourceworkEnding !== undefined) return;
  let busy = false;
  kept.sourceworkEnding = setInterval(() => {
    if (busy) return;
    busy = true;
    void sweep().finally(() => {
      busy = false;
    });
  }, every);
  kept.sourceworkEnding.unref();
}

async function sweep(): Promise<void> {
  try {
    await endDueAttempts({ database: await database(), now: now() });
  } catch (fault) {
    // The next look, or whoever reads the attempt, does it.
    console.error('Attempts whose time is over could not be ended.', fault);
  }
}
