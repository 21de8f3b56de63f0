import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import type { Deal } from '@/domain/study/queue';
import { factFields, instantSchema, plausibleInstant } from '@/domain/sync/fact-fields';
import { patience } from '../database/patience';
import { documentBySlug } from '../documents/library';
import { learnerUseCase } from '../use-case';
import { dealCards } from './deal-cards';
import { learnerSettings } from './learner-settings';
import { recomputeCard } from './recompute-card';
import { dealtWithAcknowledgement } from './review-limits';

/**
 * Takes one of the learner's reviews back and makes the card's state anew from what is left of its
 * log, in one transaction; then returns the next cards. The review itself stays in the log.
 */
export const undoReview = learnerUseCase({
  input: z.strictObject({ ...factFields, review: z.uuid(), undoneAt: instantSchema }),
  async run(input, { learnerId }, { database, now }): Promise<Result<Deal>> {
    const { id, deviceId, counter } = input;
    const review = await database.reviewLog.findFirst({ where: { id: input.review, learnerId } });
    const document = review === null ? null : await documentBySlug(review.document);
    if (review === null || document === null) return refused('not-found');
    const settings = await learnerSettings(database, learnerId);

    const kept = await database.$transaction(async (transaction) => {
      const { count } = await transaction.reviewUndo.createMany({
        data: {
          id,
          reviewId: review.id,
          learnerId,
          deviceId,
          counter,
          undoneAt: plausibleInstant(input.undoneAt, review.reviewedAt, now),
          receivedAt: now,
        },
        skipDuplicates: true,
      });
      if (count === 0) {
        // Taken back already, by this fact or another one: either way it is done.
        const before = await transaction.reviewUndo.findUnique({ where: { reviewId: review.id } });
        return before !== null;
      }
      const { cardId } = review;
      const key = { learnerId, document: review.document, cardId };
      await recomputeCard(transaction, key, { settings, now });
      return true;
    }, patience);
    if (!kept) return refused('counter-reused', { field: 'counter' });

    const question = { learnerId, document, settings, zone: review.zone, now };
    return done(await dealCards(database, question, dealtWithAcknowledgement));
  },
});
