import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { asNumber, fractionMeant, percentOf } from '@/domain/school/fraction';
import { typedScore } from '@/domain/school/typed-score';
import { foundAssignment } from '../assignments/found-assignment';
import { isFor, whomForSelect } from '../assignments/whom-for';
import { recordAudit } from '../audit/record-audit';
import { learnerIdSchema } from '../classes/roster-schemas';
import { holdClass, runningClassUseCase } from '../classes/running-class-use-case';
import { placeOf } from '../classes/student-on-roster';
import type { Transaction } from '../database/client';
import { newestChanges, type StoredChange, type TeachersWord } from './stored-changes';

const auditActions = { score: 'grade.set', excuse: 'grade.excused', lift: 'grade.lifted' } as const;

/**
 * Sets the score of a student at an assignment, excuses the student, or lifts either, with a reason that is
 * kept and that the student reads. The form says which word of a teacher it saw: when another has come in
 * between, "conflict" tells whose, when and what, and nothing is changed. "closed" with `what`: "student"
 * for who has left the class, "assignment" for what was taken back, "others" for what is for others.
 */
export const changeCell = runningClassUseCase({
  action: 'gradebook.change',
  input: z.object({
    learner: learnerIdSchema,
    assignment: z.uuid(),
    kind: z.enum(['score', 'excuse', 'lift']),
    score: z.string().max(40).default(''),
    reason: z.string().trim().min(1).max(500),
    seen: z.coerce.number().int().min(0).max(1_000_000),
  }),
  async run(input, member, { database, now }): Promise<Result<{ sequence: number }>> {
    const { classId, learner: learnerId, assignment: assignmentId, kind, reason, seen } = input;
    const share = kind === 'score' ? typedScore(input.score) : null;
    if (kind === 'score' && share === null) return refused('malformed', { field: 'score' });
    return database.$transaction(async (transaction): Promise<Result<{ sequence: number }>> => {
      await holdClass(transaction, classId);
      const place = await placeOf(classId, learnerId, transaction);
      const found = await foundAssignment(classId, assignmentId, transaction);
      if (place === null || found === null) return refused('not-found');
      const { publishedAt, withdrawnAt, title } = found.assignment;
      if (publishedAt === null) return refused('not-found');
      if (place.leftAt !== null) return refused('closed', { facts: { what: 'student' } });
      if (withdrawnAt !== null) return refused('closed', { facts: { what: 'assignment' } });
      if (!(await isAssignedTo(learnerId, assignmentId, transaction))) {
        return refused('closed', { facts: { what: 'others' } });
      }
      const cell = { classId, assignmentId, learnerId };
      const changes = await newestChanges(cell, transaction);
      const newest = changes.get(`${learnerId} ${assignmentId}`);
      if ((newest?.sequence ?? 0) !== seen) return conflictWith(newest, transaction);
      if (kind === 'lift' && !newest?.word) return refused('malformed', { field: 'kind' });
      const sequence = seen + 1;
      await transaction.gradeChange.create({
        data: {
          ...cell,
          sequence,
          kind,
          share: share && asNumber(share),
          reason,
          teacherId: member.learnerId,
          changedAt: now,
        },
      });
      await recordAudit(transaction, now, {
        actorId: member.learnerId,
        action: auditActions[kind],
        classId,
        subject: learnerId,
        details: { assignment: title },
      });
      return done({ sequence });
    });
  },
});

async function isAssignedTo(
  learnerId: string,
  assignmentId: string,
  transaction: Transaction,
): Promise<boolean> {
  const named = await transaction.assignment.findUniqueOrThrow({
    where: { id: assignmentId },
    select: whomForSelect,
  });
  return isFor(named, learnerId);
}

/** Tells who has said what in the meantime, and when. */
async function conflictWith<Value>(
  newest: StoredChange | undefined,
  transaction: Transaction,
): Promise<Result<Value>> {
  if (newest === undefined) return refused('conflict');
  const { sequence, word, teacherId, changedAt, reason } = newest;
  const teacher = await transaction.user.findUnique({
    where: { id: teacherId },
    select: { name: true },
  });
  return refused('conflict', {
    facts: {
      sequence,
      who: teacher?.name ?? '',
      at: changedAt.toISOString(),
      reason,
      ...factsOf(word),
    },
  });
}

function factsOf(word: TeachersWord): Record<string, string | number> {
  if (word === null) return { kind: 'lift' };
  if (word.kind === 'excuse') return { kind: 'excuse' };
  return { kind: 'score', percent: percentOf(fractionMeant(word.share)) };
}
