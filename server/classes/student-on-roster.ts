import 'server-only';
import type { Database, Transaction } from '../database/client';

/** A student's place on the roster of one class. */
export interface Place {
  name: string;
  nameKey: string;
  number: string | null;
  joinedAt: Date | null;
  leftAt: Date | null;
}

/** Returns a student's place on the roster of a class, now or once; null for who never had one. */
export async function placeOf(
  classId: string,
  learnerId: string,
  database: Database | Transaction,
): Promise<Place | null> {
  return database.enrolment.findUnique({
    where: { classId_learnerId: { classId, learnerId } },
    select: { name: true, nameKey: true, number: true, joinedAt: true, leftAt: true },
  });
}
