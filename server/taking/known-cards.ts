import 'server-only';
import type { CardsSettings } from '@/domain/school/assignment-settings';
import { instantOf } from '@/domain/school/wall-time';
import type { Database } from '../database/client';

/** How many cards of an assignment a student knows. */
export interface KnownCards {
  known: number;
  all: number;
}

/**
 * Returns which of an assignment's cards a student knows, by the review log: those that stand at
 * whole days now and were recalled (Hard, Good or Easy) at least once since the assignment opened. A
 * card known before has to be shown to be known still; one forgotten since is known no longer.
 */
export async function knownCards(
  learnerId: string,
  { settings, zone, publishedAt }: { settings: CardsSettings; zone: string; publishedAt: Date },
  database: Database,
): Promise<Set<string>> {
  const since = settings.opens === null ? publishedAt : instantOf(settings.opens, zone);
  const cards = { learnerId, document: settings.document, cardId: { in: settings.cards } };
  const [learned, recalled] = await Promise.all([
    database.cardState.findMany({ where: { ...cards, state: 'review' }, select: { cardId: true } }),
    database.reviewLog.findMany({
      where: { ...cards, rating: { gte: 2 }, reviewedAt: { gte: since }, undo: null },
      distinct: ['cardId'],
      select: { cardId: true },
    }),
  ]);
  const shown = new Set(recalled.map(({ cardId }) => cardId));
  return new Set(learned.map(({ cardId }) => cardId).filter((cardId) => shown.has(cardId)));
}
