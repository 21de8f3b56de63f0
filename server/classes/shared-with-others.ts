import 'server-only';
import type { Database, Transaction } from '../database/client';

/**
 * Returns which of these students are, or were, also on the roster of a class that a teacher does not
 * teach: what is done to such an account reaches into the work of others.
 */
export async function sharedWithOthers(
  learnerIds: readonly string[],
  teacherId: string,
  database: Database | Transaction,
): Promise<Set<string>> {
  const elsewhere = await database.enrolment.findMany({
    where: {
      learnerId: { in: [...learnerIds] },
      class: { teachings: { none: { teacherId } } },
    },
    select: { learnerId: true },
  });
  return new Set(elsewhere.map(({ learnerId }) => learnerId));
}
