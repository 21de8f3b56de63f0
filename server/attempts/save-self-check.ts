import 'server-only';
import { z } from 'zod';
import { selfCheckPoints } from '@/domain/assessment/self-check';
import { done, type Result, refused } from '@/domain/result';
import { factFields, instantSchema, plausibleInstant } from '@/domain/sync/fact-fields';
import { learnerUseCase } from '../use-case';
import { storedItem } from './stored-item';

/**
 * Keeps a learner's own marks of an answer against its rubric. The newest marks count. In an assignment
 * the teacher marks.
 */
export const saveSelfCheck = learnerUseCase({
  input: z.strictObject({
    ...factFields,
    response: z.uuid(),
    /** Criterion id to the index of the level reached, for every criterion of the rubric. */
    levels: z.record(z.string().max(200), z.int().min(0).max(100)),
    checkedAt: instantSchema,
  }),
  async run(input, { learnerId }, { database, now }): Promise<Result<{ points: number }>> {
    const response = await database.response.findFirst({
      where: { id: input.response, learnerId },
      include: {
        attemptItem: {
          include: { version: true, attempt: { select: { assignmentId: true } } },
        },
      },
    });
    if (response === null) return refused('not-found', { field: 'response' });
    if (response.attemptItem.attempt.assignmentId !== null) {
      return refused('not-gradable', { field: 'response' });
    }
    const item = storedItem(response.attemptItem.version.content);
    if (item.type !== 'extended-response') return refused('not-gradable', { field: 'response' });
    const points = selfCheckPoints(item.rubric, input.levels);
    if (points === null) return refused('answer-unfit', { field: 'levels' });

    const { id, deviceId, counter, levels } = input;
    const checkedAt = plausibleInstant(input.checkedAt, response.answeredAt, now);
    const created = await database.selfCheck.createMany({
      data: {
        id,
        responseId: response.id,
        learnerId,
        deviceId,
        counter,
        levels,
        points,
        checkedAt,
        receivedAt: now,
      },
      skipDuplicates: true,
    });
    if (created.count === 1) return done({ points });
    const before = await database.selfCheck.findFirst({
      where: { id, learnerId, responseId: response.id },
    });
    return before
      ? done({ points: before.points })
      : refused('counter-reused', { field: 'counter' });
  },
});
