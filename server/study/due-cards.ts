import 'server-only';
import { z } from 'zod';
import { done, refused } from '@/domain/result';
import type { Deal } from '@/domain/study/queue';
import { documentBySlug } from '../documents/library';
import { openUseCase } from '../use-case';
import { dealCards } from './deal-cards';
import { learnerSettings } from './learner-settings';
import { learnerZone, zoneSchema } from './learner-zone';

/** Enough to go on with for a while when the connection is lost. */
const sentAhead = 20;

/**
 * Returns the cards of a document that are to be studied now. For an asker without a session every
 * card is new. Without a zone that of the learner's last review holds, else UTC.
 */
export const dueCards = openUseCase({
  input: z.strictObject({ document: z.string().max(200), zone: zoneSchema.optional() }),
  async run(input, { learnerId }, { database, now }) {
    const document = await documentBySlug(input.document);
    if (document === null) return refused<Deal>('not-found');
    const settings = await learnerSettings(database, learnerId);
    const zone = input.zone ?? (await learnerZone(database, learnerId));
    const question = { learnerId, document, settings, zone, now };
    return done(await dealCards(database, question, sentAhead));
  },
});
