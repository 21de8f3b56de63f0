import 'server-only';
import type { CardsSettings } from '@/domain/school/assignment-settings';
import type { Database } from '../database/client';
import type { Prisma } from '../database/generated/client';

/** A flashcard assignment, with the instant from which recalls show that a card is known. */
export interface CardsAssignment {
  id: string;
  settings: CardsSettings;
  since: Date;
}

/** Tells how many cards of an assignment a student knows. */
export type CardsKnown = (learnerId: string, assignmentId: string) => number;

/**
 * Returns how many cards of these assignments each of these students knows, by the rule by which the
 * student is told: at whole days now, and recalled since the assignment opened.
 */
export async function cardsKnown(
  students: Prisma.UserWhereInput,
  assignments: readonly CardsAssignment[],
  database: Database,
): Promise<CardsKnown> {
  const documents = [...new Set(assignments.map(({ settings }) => settings.document))];
  if (documents.length === 0) return () => 0;
  const where = { learner: students, document: { in: documents } };
  const [learned, recalled] = await Promise.all([
    database.cardState.findMany({
      where: { ...where, state: 'review' },
      select: { learnerId: true, document: true, cardId: true },
    }),
    database.reviewLog.groupBy({
      by: ['learnerId', 'document', 'cardId'],
      where: { ...where, rating: { gte: 2 }, undo: null },
      _max: { reviewedAt: true },
    }),
  ]);
  const keyOf = (card: { learnerId: string; document: string; cardId: string }) =>
    `${card.learnerId} ${card.document} ${card.cardId}`;
  const lastRecalled = new Map(recalled.map((card) => [keyOf(card), card._max.reviewedAt]));
  const counts = new Map<string, number>();
  const wanted = assignments.map(({ id, settings, since }) => ({
    id,
    document: settings.document,
    cards: new Set(settings.cards),
    since,
  }));
  for (const card of learned) {
    const last = lastRecalled.get(keyOf(card)) ?? null;
    for (const { id, document, cards, since } of wanted) {
      if (last === null || last < since) continue;
      if (card.document !== document || !cards.has(card.cardId)) continue;
      const key = `${card.learnerId} ${id}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return (learnerId, assignmentId) => counts.get(`${learnerId} ${assignmentId}`) ?? 0;
}
