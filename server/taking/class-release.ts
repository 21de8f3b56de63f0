import 'server-only';
import { dueOverAt } from '@/domain/school/release';
import type { WallTime } from '@/domain/school/wall-time';
import { storedAccommodation } from '../assignments/assignment-rules';
import type { Database } from '../database/client';
import type { AttemptRules } from './attempt-rules';

/**
 * Tells whether the due date of an assignment is over for its class, those included who were granted a
 * later one, or the teacher has released the results.
 */
export async function isDueOver(
  { assignment, settings, zone }: Pick<AttemptRules, 'assignment' | 'settings' | 'zone'>,
  { database, now }: { database: Database; now: Date },
): Promise<boolean> {
  const { id, classId, releasedAt } = assignment;
  if (releasedAt !== null && releasedAt <= now) return true;
  if (settings.due === null) return false;
  const granted = await database.accommodation.findMany({
    where: {
      classId,
      assignmentId: id,
      learner: { enrolments: { some: { classId, leftAt: null } } },
    },
    select: { granted: true },
  });
  const dues = granted.flatMap((one) => storedAccommodation(one.granted).due ?? []);
  return isDueOverWith(dues, { assignment, settings, zone }, now);
}

/** Tells the same where the due dates granted at the assignment to those on the roster are known. */
export function isDueOverWith(
  granted: readonly WallTime[],
  {
    assignment: { releasedAt },
    settings,
    zone,
  }: {
    assignment: Pick<AttemptRules['assignment'], 'releasedAt'>;
  } & Pick<AttemptRules, 'settings' | 'zone'>,
  now: Date,
): boolean {
  if (releasedAt !== null && releasedAt <= now) return true;
  const over = dueOverAt(settings.due, granted, zone);
  return over !== null && now >= over;
}
