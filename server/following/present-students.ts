import 'server-only';
import { byNameAndNumber } from '@/domain/school/roster-order';
import type { Database, Transaction } from '../database/client';

/** A student on the roster of a class. */
export interface PresentStudent {
  learnerId: string;
  name: string;
  number: string | null;
  /** Null until the student first signed in to the class. */
  joinedAt: Date | null;
}

/** Returns what everybody is called who is or was on the roster of a class, by learner. */
export async function rosterNames(
  classId: string,
  database: Database,
): Promise<ReadonlyMap<string, string>> {
  const enrolments = await database.enrolment.findMany({
    where: { classId },
    select: { learnerId: true, name: true },
  });
  return new Map(enrolments.map(({ learnerId, name }) => [learnerId, name]));
}

/** Returns the students on the roster of a class, by name. */
export async function presentStudents(
  classId: string,
  database: Database | Transaction,
): Promise<PresentStudent[]> {
  const enrolments = await database.enrolment.findMany({
    where: { classId, leftAt: null },
    select: { learnerId: true, name: true, number: true, joinedAt: true },
  });
  return enrolments.sort(byNameAndNumber);
}
