import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { classUseCase } from './class-use-case';
import { learnerIdSchema } from './roster-schemas';
import { placeOf } from './student-on-roster';

export interface StudentEntry {
  classId: string;
  className: string;
  isArchived: boolean;
  learnerId: string;
  name: string;
  number: string | null;
  hasLeft: boolean;
  /** Classes of the asker that the student could be moved to. */
  otherClasses: { classId: string; name: string }[];
  /** The others of the roster, present or not, who might be the same student. */
  others: { learnerId: string; name: string; number: string | null }[];
}

/** A student's entry on the roster, with what can be done with it. */
export const studentEntry = classUseCase({
  action: 'roster.change',
  input: z.object({ learnerId: learnerIdSchema }),
  async run({ classId, learnerId }, member, { database }): Promise<Result<StudentEntry>> {
    const place = await placeOf(classId, learnerId, database);
    if (place === null) return refused('not-found');
    const [classes, others] = await Promise.all([
      database.class.findMany({
        where: {
          id: { not: classId },
          archivedAt: null,
          teachings: { some: { teacherId: member.learnerId } },
        },
        orderBy: { name: 'asc' },
        select: { id: true, name: true },
      }),
      database.enrolment.findMany({
        where: { classId, learnerId: { not: learnerId } },
        orderBy: { nameKey: 'asc' },
        select: { learnerId: true, name: true, number: true },
      }),
    ]);
    return done({
      classId,
      className: member.class.name,
      isArchived: member.class.archivedAt !== null,
      learnerId,
      name: place.name,
      number: place.number,
      hasLeft: place.leftAt !== null,
      otherClasses: classes.map(({ id, name }) => ({ classId: id, name })),
      others,
    });
  },
});
