import 'server-only';
import { isEndDue, isTimeOver } from '@/domain/school/attempt-rules';
import type { Database } from '../database/client';
import type { AttemptRules } from './attempt-rules';

/** Whether and by what an attempt is over. */
export interface Finish {
  finishedAt: Date | null;
  /** student, limit, closing; null while it runs. */
  finishedBy: string | null;
}

/** Returns how an attempt stands by the clock where that differs from what is kept of it, else null. */
export function settled(
  { finishedAt, finishedBy, keyShownAt }: Finish & { keyShownAt: Date | null },
  { end, accommodation }: Pick<AttemptRules, 'end' | 'accommodation'>,
  now: Date,
): Finish | null {
  if (finishedAt === null && end.by !== 'nothing' && isEndDue(end, accommodation, now)) {
    return { finishedAt: end.at, finishedBy: end.by };
  }
  const byClock = finishedBy === 'limit' || finishedBy === 'closing';
  const runsOn = byClock && keyShownAt === null && !isTimeOver(end, now);
  return runsOn ? { finishedAt: null, finishedBy: null } : null;
}

/**
 * Submits an attempt as it stands when its time and grace are over, and returns how it is then. One
 * that the clock has ended runs on when its end was put off since, by an accommodation or by a later
 * closing, unless its key was shown. Several processes may do this at once.
 */
export async function settleEnd(
  attempt: Finish & { id: string; keyShownAt: Date | null },
  { end, accommodation }: Pick<AttemptRules, 'end' | 'accommodation'>,
  { database, now }: { database: Database; now: Date },
): Promise<Finish> {
  const { id, finishedAt, finishedBy } = attempt;
  const wanted = settled(attempt, { end, accommodation }, now);
  if (wanted === null) return { finishedAt, finishedBy };
  const changed = await database.attempt.updateMany({
    where: { id, finishedAt, finishedBy },
    data: wanted,
  });
  if (changed.count === 1) return wanted;
  return database.attempt.findUniqueOrThrow({
    where: { id },
    select: { finishedAt: true, finishedBy: true },
  });
}
