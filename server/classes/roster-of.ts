import 'server-only';
import type { RosterEntry } from '@/domain/school/roster';
import type { Database, Transaction } from '../database/client';

/** Returns everybody who is or was on the roster of a class. */
export async function rosterOf(
  classId: string,
  database: Database | Transaction,
): Promise<RosterEntry[]> {
  const enrolments = await database.enrolment.findMany({
    where: { classId },
    orderBy: [{ enrolledAt: 'asc' }, { id: 'asc' }],
    select: { learnerId: true, name: true, number: true, leftAt: true },
  });
  return enrolments.map(({ leftAt, ...entry }) => ({ ...entry, hasLeft: leftAt !== null }));
}
