import 'server-only';
import { cardForItem } from '@/domain/study/cards';
import { missedVerdicts } from '@/domain/study/missed-verdicts';
import { type Miss, type Review, replay } from '@/domain/study/replay';
import { storedItem } from '../attempts/stored-item';
import type { Transaction } from '../database/client';
import { learnerSettings } from './learner-settings';
import { storedReview } from './stored-card';

interface CardFacts {
  document: string;
  cardId: string;
  reviews: Review[];
  undone: Set<string>;
  misses: Miss[];
}

/**
 * Makes all card states of a learner anew from the facts alone: the review log, what was taken back
 * of it, and the counted responses that missed an item.
 */
export async function rebuildCardStates(
  transaction: Transaction,
  { learnerId, now }: { learnerId: string; now: Date },
): Promise<void> {
  const settings = await learnerSettings(transaction, learnerId);
  const cards = new Map<string, CardFacts>();
  const factsOf = (document: string, cardId: string): CardFacts => {
    const key = `${document}\n${cardId}`;
    const facts = cards.get(key) ?? {
      document,
      cardId,
      reviews: [],
      undone: new Set(),
      misses: [],
    };
    cards.set(key, facts);
    return facts;
  };

  const log = await transaction.reviewLog.findMany({
    where: { learnerId },
    include: { undo: { select: { id: true } } },
  });
  for (const row of log) {
    const facts = factsOf(row.document, row.cardId);
    facts.reviews.push(storedReview(row));
    if (row.undo) facts.undone.add(row.id);
  }

  const missed = await transaction.attemptItem.findMany({
    where: {
      countedResponse: { learnerId, verdict: { in: missedVerdicts } },
      // What was missed in an assignment is no card's affair before its key was shown.
      attempt: { OR: [{ assignmentId: null }, { keyShownAt: { not: null } }] },
    },
    select: {
      countedResponse: { select: { id: true, answeredAt: true } },
      version: { select: { document: true, content: true } },
    },
  });
  for (const { countedResponse, version } of missed) {
    const cardId = cardForItem(storedItem(version.content));
    if (countedResponse === null || cardId === null) continue;
    const { id, answeredAt } = countedResponse;
    factsOf(version.document, cardId).misses.push({ responseId: id, at: answeredAt });
  }

  await transaction.cardState.deleteMany({ where: { learnerId } });
  await transaction.cardState.createMany({
    data: [...cards.values()].flatMap(({ document, cardId, reviews, undone, misses }) => {
      const state = replay(reviews, undone, misses, settings);
      return state ? { ...state, learnerId, document, cardId, updatedAt: now } : [];
    }),
  });
}
