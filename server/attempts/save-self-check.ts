import 'server-only';
import { z } from 'zod';
import { selfCheckPoints } from '@/domain/assessment/self-check';
import { done, type Result, refused } from '@/domain/result';
import { cardForItem } from '@/domain/study/cards';
import { factFields, instantSchema, plausibleInstant } from '@/domain/sync/fact-fields';
import { patience } from '../database/patience';
import { addMissedCard } from '../study/add-missed-card';
import { learnerUseCase } from '../use-case';
import { storedItem } from './stored-item';

/** The share of the points below which the answer is to come back as a card. */
const enough = 0.5;

/**
 * Keeps a learner's own marks of an answer against its rubric. The newest marks count. An answer that
 * earns less than half makes its card due, as a missed item does. In an assignment the teacher marks.
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
    const data = { id, responseId: response.id, learnerId, deviceId, counter, levels, points };
    const isKept = await database.$transaction(async (transaction) => {
      const { count } = await transaction.selfCheck.createMany({
        data: { ...data, checkedAt, receivedAt: now },
        skipDuplicates: true,
      });
      const cardId = cardForItem(item);
      if (count === 1 && points < enough && cardId !== null) {
        const { document } = item;
        const miss = { responseId: response.id, at: response.answeredAt };
        await addMissedCard(transaction, { learnerId, document, cardId }, miss, now);
      }
      return count === 1;
    }, patience);
    if (isKept) return done({ points });
    const before = await database.selfCheck.findFirst({
      where: { id, learnerId, responseId: response.id },
    });
    return before
      ? done({ points: before.points })
      : refused('counter-reused', { field: 'counter' });
  },
});
