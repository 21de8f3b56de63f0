import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import type { AssignmentSettings } from '@/domain/school/assignment-settings';
import { classUseCase } from '../classes/class-use-case';
import type { Database } from '../database/client';
import { foundAssignment } from './found-assignment';

/** An assignment as the pages that change it show it. */
export interface AssignmentToEdit {
  id: string;
  title: string;
  settings: AssignmentSettings;
  /** Goes with the form, so that what somebody else changed meanwhile is noticed. */
  edition: string;
  state: 'draft' | 'published' | 'withdrawn';
  /** Whether the teacher has released results before their time. */
  released: boolean;
  /** Learner ids of those whom it is for; null where it is for the whole class. */
  students: string[] | null;
  /** How many attempts there are: from the first on, little may change. */
  attempts: number;
  /** Whether a question of it is answered in one's own words. */
  asksOpenAnswers: boolean;
  class: { id: string; name: string; zone: string };
}

/** Returns an assignment for its teacher to change. */
export const assignmentToEdit = classUseCase({
  action: 'assignment.make',
  input: z.object({ assignment: z.uuid() }),
  async run(input, member, { database }): Promise<Result<AssignmentToEdit>> {
    const found = await foundAssignment(input.classId, input.assignment, database);
    if (found === null) return refused('not-found');
    const { assignment, settings, edition } = found;
    const { id, name, zone } = member.class;
    return done({
      id: assignment.id,
      title: assignment.title,
      settings,
      edition,
      state: stateOf(assignment),
      released: assignment.releasedAt !== null,
      students: assignment.isForSome ? await namedStudents(assignment.id, database) : null,
      attempts: await database.attempt.count({ where: { assignmentId: assignment.id } }),
      asksOpenAnswers: await asksOpenAnswers(assignment.id, database),
      class: { id, name, zone },
    });
  },
});

async function namedStudents(assignmentId: string, database: Database): Promise<string[]> {
  const named = await database.assignmentStudent.findMany({
    where: { assignmentId },
    select: { learnerId: true },
  });
  return named.map(({ learnerId }) => learnerId);
}

async function asksOpenAnswers(assignmentId: string, database: Database): Promise<boolean> {
  const open = { assignmentId, version: { type: 'extended-response' } };
  return (
    (await database.assignmentItem.findFirst({ where: open, select: { position: true } })) !== null
  );
}

/** Returns where an assignment stands between its teacher and the students. */
function stateOf(assignment: {
  publishedAt: Date | null;
  withdrawnAt: Date | null;
}): AssignmentToEdit['state'] {
  if (assignment.publishedAt === null) return 'draft';
  return assignment.withdrawnAt === null ? 'published' : 'withdrawn';
}
