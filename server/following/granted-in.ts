import 'server-only';
import { type Accommodation, noAccommodation, overlaid } from '@/domain/school/accommodation';
import { storedAccommodation } from '../assignments/assignment-rules';
import type { Database } from '../database/client';

/** Tells what a student is granted at an assignment, that for all assignments included. */
export type GrantedIn = (learnerId: string, assignmentId: string) => Accommodation;

/** Returns what is granted in a class, for one student or for all. */
export async function grantedIn(
  where: { classId: string; learnerId?: string },
  database: Database,
): Promise<GrantedIn> {
  const rows = await database.accommodation.findMany({
    where,
    select: { learnerId: true, scope: true, granted: true },
  });
  const granted = new Map(
    rows.map((row) => [`${row.learnerId} ${row.scope}`, storedAccommodation(row.granted)]),
  );
  return (learnerId, assignmentId) =>
    ['all', assignmentId]
      .map((scope) => granted.get(`${learnerId} ${scope}`) ?? noAccommodation)
      .reduce(overlaid, noAccommodation);
}
