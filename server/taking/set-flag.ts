import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { factFields, instantSchema, plausibleInstant } from '@/domain/sync/fact-fields';
import { learnerUseCase } from '../use-case';

/** Notes that a student means to come back to a question of an assignment, or takes the note off. */
export const setFlag = learnerUseCase({
  input: z.strictObject({
    ...factFields,
    attempt: z.uuid(),
    position: z.int().min(1).max(1_000),
    flagged: z.boolean(),
    flaggedAt: instantSchema,
  }),
  async run(input, { learnerId }, { database, now }): Promise<Result<{ flagged: boolean }>> {
    const { attempt, position, flagged } = input;
    const found = await database.attempt.findFirst({
      where: { id: attempt, learnerId, assignmentId: { not: null }, items: { some: { position } } },
      select: { startedAt: true, finishedAt: true },
    });
    if (found === null) return refused('not-found', { field: 'position' });
    if (found.finishedAt !== null) return refused('attempt-finished');
    const flaggedAt = plausibleInstant(input.flaggedAt, found.startedAt, now);
    await database.attemptItem.update({
      where: { attemptId_position: { attemptId: attempt, position } },
      data: { flaggedAt: flagged ? flaggedAt : null },
    });
    return done({ flagged });
  },
});
