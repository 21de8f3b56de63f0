import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { may } from '@/domain/school/access';
import { factFields, instantSchema } from '@/domain/sync/fact-fields';
import { roleOf } from '../classes/role-in';
import { announce } from '../events/events';
import { assignmentTopic } from '../events/topics';
import { learnerUseCase } from '../use-case';
import { assigned, attemptRules } from './attempt-rules';
import { handedInAt } from './handed-in-at';
import { settleEnd } from './settle-end';

/** A submission, as it stands from the first time on. */
export interface Submission {
  attempt: string;
  assignment: string;
  number: number;
  /** ISO instant at which the attempt was over. */
  finishedAt: string;
  /** student, limit, closing. */
  finishedBy: string;
}

/**
 * Submits an attempt at an assignment with what was answered. Once: whoever submits again, or after
 * the clock has done it, is told when it was. Without a connection it is handed in when the student did
 * so, where the teacher lets the device's word count, and never before its last answer.
 */
export const submitAttempt = learnerUseCase({
  input: z.strictObject({ ...factFields, attempt: z.uuid(), submittedAt: instantSchema }),
  async run(input, learner, { database, now }): Promise<Result<Submission>> {
    const found = await database.attempt.findFirst({
      where: { id: input.attempt, learnerId: learner.learnerId },
    });
    const attempt = found && assigned(found);
    if (attempt === null) return refused('not-found', { field: 'attempt' });
    const rules = await attemptRules(attempt, database);
    const role = rules.membership ?? (await roleOf(learner, database));
    if (!may(role, 'assignment.take')) return refused('not-allowed');
    await settleEnd(attempt, rules, { database, now });
    const last = await database.response.aggregate({
      where: { countedFor: { attemptId: attempt.id } },
      _max: { answeredAt: true },
    });
    const claimed = latestOf(input.submittedAt, last._max.answeredAt);
    await database.attempt.updateMany({
      where: { id: attempt.id, finishedAt: null },
      data: { finishedAt: handedInAt(claimed, attempt, rules, now), finishedBy: 'student' },
    });
    const { finishedAt, finishedBy, number } = await database.attempt.findUniqueOrThrow({
      where: { id: attempt.id },
      select: { finishedAt: true, finishedBy: true, number: true },
    });
    announce(assignmentTopic(attempt.assignmentId));
    return done({
      attempt: attempt.id,
      assignment: attempt.assignmentId,
      number: number ?? 1,
      finishedAt: (finishedAt ?? now).toISOString(),
      finishedBy: finishedBy ?? 'student',
    });
  },
});

function latestOf(first: Date, other: Date | null): Date {
  return other !== null && other > first ? other : first;
}
