import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import type { Accommodation } from '@/domain/school/accommodation';
import { storedAccommodation, storedSettings } from '../assignments/assignment-rules';
import { classUseCase } from '../classes/class-use-case';

/** What one student is granted, as the class's teachers see it. */
export interface AccommodationsOf {
  class: { id: string; name: string; zone: string };
  student: { learnerId: string; name: string };
  /** "all", or an assignment's id, with what is granted there. */
  granted: { scope: string; title: string | null; accommodation: Accommodation }[];
  /** For which assignments something can be granted. */
  assignments: { id: string; title: string; due: string | null; timeLimitMinutes: number | null }[];
}

/** Returns what a student is granted in a class, for its teachers and nobody else. */
export const accommodationsOf = classUseCase({
  action: 'accommodation.set',
  input: z.object({ learner: z.string().min(1).max(100) }),
  async run(input, member, { database }): Promise<Result<AccommodationsOf>> {
    const { classId, learner } = input;
    const enrolment = await database.enrolment.findUnique({
      where: { classId_learnerId: { classId, learnerId: learner } },
    });
    if (enrolment === null) return refused('not-found');
    const [granted, assignments] = await Promise.all([
      database.accommodation.findMany({
        where: { classId, learnerId: learner },
        orderBy: [{ assignmentId: { sort: 'asc', nulls: 'first' } }],
        include: { assignment: { select: { title: true } } },
      }),
      database.assignment.findMany({
        where: { classId },
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      }),
    ]);
    const { id, name, zone } = member.class;
    return done({
      class: { id, name, zone },
      student: { learnerId: learner, name: enrolment.name },
      granted: granted.map((one) => ({
        scope: one.scope,
        title: one.assignment?.title ?? null,
        accommodation: storedAccommodation(one.granted),
      })),
      assignments: assignments.map((assignment) => {
        const settings = storedSettings(assignment.settings);
        return {
          id: assignment.id,
          title: assignment.title,
          due: settings.due,
          timeLimitMinutes: settings.kind === 'quiz' ? settings.timeLimitMinutes : null,
        };
      }),
    });
  },
});
