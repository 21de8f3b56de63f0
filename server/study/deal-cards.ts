import 'server-only';
import type { Deal } from '@/domain/study/queue';
import { intervals, newCardState } from '@/domain/study/schedule';
import type { Database } from '../database/client';
import { deckOf } from './deck';
import { type StudyQuestion, studyPosition } from './study-position';

/** Returns the next cards to study, at most `size`, with what rating each would lead to. */
export async function dealCards(
  database: Database,
  question: StudyQuestion,
  size: number,
): Promise<Deal> {
  const { queue, states, moment } = await studyPosition(database, question);
  const deck = deckOf(question.document);
  const cards = queue.order.slice(0, size).flatMap((id) => {
    const card = deck.get(id);
    if (!card) return [];
    const state = states.get(id) ?? newCardState(moment.now);
    return {
      card,
      state: state.state,
      intervals: intervals(state, { studyDay: moment.today }, question.settings),
    };
  });
  return {
    document: question.document.record.slug,
    dealtAt: moment.now.toISOString(),
    cards,
    waiting: queue.order.length,
    counts: queue.counts,
    nextDueAt: queue.nextDueAt?.toISOString() ?? null,
  };
}
