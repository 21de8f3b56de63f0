import 'server-only';
import { z } from 'zod';
import type { Problem } from '@/domain/result';
import type { Transaction } from '../database/client';
import type { Prisma } from '../database/generated/client';
import { several } from './settings-input';

/** The fields of a form that say whom an assignment is for; without `whom` it stays as it is. */
export const whomForFields = {
  whom: z.enum(['class', 'some']).optional(),
  /** Learner ids of the students named. */
  students: several(z.string().min(1).max(100), 2_000),
};
type WhomForInput = z.output<z.ZodObject<typeof whomForFields>>;

/** What to read of an assignment so that `isFor` can tell. */
export const whomForSelect = {
  isForSome: true,
  students: { select: { learnerId: true } },
} satisfies Prisma.AssignmentSelect;

/** Tells whether an assignment is for a student of its class. */
export function isFor(
  { isForSome, students }: Prisma.AssignmentGetPayload<{ select: typeof whomForSelect }>,
  learnerId: string,
): boolean {
  return !isForSome || students.some((named) => named.learnerId === learnerId);
}

/** Finds the assignments that are for a student, of those of their classes. */
export function forLearner(learnerId: string): Prisma.AssignmentWhereInput {
  return { OR: [{ isForSome: false }, { students: { some: { learnerId } } }] };
}

/**
 * Returns why an assignment cannot be for those whom a form names: nobody, somebody not on the roster,
 * or not any more for a student who has begun it. Null where it can.
 */
export async function whomForProblem(
  transaction: Transaction,
  { id, classId }: { id: string; classId: string },
  { whom, students }: WhomForInput,
): Promise<Problem | null> {
  if (whom !== 'some') return null;
  const problem = (reason: string): Problem => ({
    code: 'malformed',
    field: 'students',
    facts: { reason },
  });
  if (students.length === 0) return problem('nobody');
  const known = await transaction.enrolment.count({
    where: { classId, learnerId: { in: students } },
  });
  if (known < students.length) return problem('not-on-roster');
  const begun = await transaction.attempt.findFirst({
    where: { assignmentId: id, learnerId: { notIn: students } },
    select: { id: true },
  });
  return begun === null ? null : problem('left-out-has-begun');
}

/** Writes whom an assignment is for, which `whomForProblem` has found nothing against. */
export async function writeWhomFor(
  transaction: Transaction,
  assignmentId: string,
  { whom, students }: WhomForInput,
): Promise<void> {
  if (whom === undefined) return;
  const named = whom === 'some' ? students : [];
  await transaction.assignment.update({
    where: { id: assignmentId },
    data: { isForSome: whom === 'some' },
  });
  await transaction.assignmentStudent.deleteMany({
    where: { assignmentId, learnerId: { notIn: named } },
  });
  await transaction.assignmentStudent.createMany({
    data: named.map((learnerId) => ({ assignmentId, learnerId })),
    skipDuplicates: true,
  });
}
