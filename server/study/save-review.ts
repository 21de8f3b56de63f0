import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import type { Deal } from '@/domain/study/queue';
import { studyDay } from '@/domain/study/study-day';
import { factFields, instantSchema, plausibleInstant } from '@/domain/sync/fact-fields';
import { patience } from '../database/patience';
import { documentBySlug } from '../documents/library';
import { learnerUseCase } from '../use-case';
import { dealCards } from './deal-cards';
import { deckOf } from './deck';
import { learnerSettings } from './learner-settings';
import { zoneSchema } from './learner-zone';
import { recomputeCard } from './recompute-card';
import { dealtWithAcknowledgement } from './review-limits';
import { ratingSchema } from './stored-card';

/** No review is older than the first browser that could send one. */
const earliest = new Date('2000-01-01T00:00:00Z');

/**
 * Keeps one rating of one card and makes the card's state anew from its log, in one transaction; then
 * returns the next cards. The same review sent again is counted once. One that comes late or out of
 * order takes its place in time; one dated after its arrival counts as taken on arrival.
 */
export const saveReview = learnerUseCase({
  input: z.strictObject({
    ...factFields,
    document: z.string().max(200),
    cardId: z.string().max(300),
    rating: ratingSchema,
    reviewedAt: instantSchema,
    zone: zoneSchema,
  }),
  async run(input, { learnerId }, { database, now }): Promise<Result<Deal>> {
    const { id, deviceId, counter, cardId, rating, zone } = input;
    const document = await documentBySlug(input.document);
    if (document === null || !deckOf(document).has(cardId)) return refused('not-found');
    const { slug } = document.record;
    const settings = await learnerSettings(database, learnerId);
    const reviewedAt = plausibleInstant(input.reviewedAt, earliest, now);

    const kept = await database.$transaction(async (transaction) => {
      const { count } = await transaction.reviewLog.createMany({
        data: {
          id,
          learnerId,
          document: slug,
          cardId,
          deviceId,
          counter,
          rating,
          reviewedAt,
          receivedAt: now,
          zone,
          studyDay: studyDay(reviewedAt, zone),
        },
        skipDuplicates: true,
      });
      if (count === 0) {
        const before = await transaction.reviewLog.findUnique({ where: { id } });
        return before !== null && before.learnerId === learnerId && before.cardId === cardId;
      }
      const key = { learnerId, document: slug, cardId };
      await recomputeCard(transaction, key, { settings, now });
      return true;
    }, patience);
    if (!kept) return refused('counter-reused', { field: 'counter' });

    const question = { learnerId, document, settings, zone, now };
    return done(await dealCards(database, question, dealtWithAcknowledgement));
  },
});
