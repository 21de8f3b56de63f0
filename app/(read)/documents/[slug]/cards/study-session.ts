import type { ProblemCode } from '@/domain/result';
import type { Deal, DealtCard, QueueCounts } from '@/domain/study/queue';
import type { Rating } from '@/domain/study/schedule';

/** A rating that can be taken back, with what the screen showed before it. */
interface Taken {
  review: string;
  dealt: DealtCard;
  counts: QueueCounts;
}

/** One sitting at the cards, as the screen holds it: it goes on while the server cannot be reached. */
export interface StudySession {
  dealtAt: string;
  /** Cards still to ask, the one on the screen first. */
  hand: readonly DealtCard[];
  turned: boolean;
  counts: QueueCounts;
  nextDueAt: string | null;
  /** Ids of facts given here that the server has not settled yet. */
  unsettled: readonly string[];
  /** Ratings given here, the latest last. */
  taken: readonly Taken[];
  /** Ids of reviews taken back here. */
  undone: readonly string[];
  problem: ProblemCode | null;
}

export type StudyEvent =
  | { type: 'turned' }
  | { type: 'rated'; review: string; dealt: DealtCard; rating: Rating }
  | { type: 'undone'; undo: string }
  | { type: 'settled'; fact: string; deal: Deal | null }
  | { type: 'refused'; fact: string; problem: ProblemCode };

/** Returns the sitting that begins with the cards the page came with. */
export function beginSession(deal: Deal): StudySession {
  return {
    dealtAt: deal.dealtAt,
    hand: deal.cards,
    turned: false,
    counts: deal.counts,
    nextDueAt: deal.nextDueAt,
    unsettled: [],
    taken: [],
    undone: [],
    problem: null,
  };
}

/** The server's counts follow with its acknowledgement; until then these are near enough. */
function countsAfter(counts: QueueCounts, { state, intervals }: DealtCard, rating: Rating) {
  const learned = state === 'learning' || state === 'relearning';
  const learns = intervals[rating - 1]?.unit === 'minute';
  return {
    new: Math.max(0, counts.new - (state === 'new' ? 1 : 0)),
    learning: Math.max(0, counts.learning - (learned ? 1 : 0) + (learns ? 1 : 0)),
    due: Math.max(0, counts.due - (state === 'review' ? 1 : 0)),
  };
}

/** The card on the screen stays; the server's order follows, then what it did not send but still holds. */
function handAfter(hand: readonly DealtCard[], deal: Deal): DealtCard[] {
  const [shown] = hand;
  const same = (a: DealtCard, b: DealtCard) => a.card.id === b.card.id;
  const first = shown ? [deal.cards.find((dealt) => same(dealt, shown)) ?? shown] : [];
  const sent = deal.cards.filter((dealt) => !shown || !same(dealt, shown));
  const next = [...first, ...sent];
  const held = hand.filter((dealt) => !next.some((other) => same(dealt, other)));
  return [...next, ...held.slice(0, Math.max(0, deal.waiting - deal.cards.length))];
}

function settle(session: StudySession, fact: string, deal: Deal | null): StudySession {
  const unsettled = session.unsettled.filter((id) => id !== fact);
  // While more is on its way, the server's cards are behind what the screen has done.
  if (deal === null || unsettled.length > 0) return { ...session, unsettled };
  return {
    ...session,
    unsettled,
    hand: handAfter(session.hand, deal),
    counts: deal.counts,
    nextDueAt: deal.nextDueAt,
    problem: null,
  };
}

function undo(session: StudySession, fact: string): StudySession {
  const last = session.taken.at(-1);
  if (!last) return session;
  const others = session.hand.filter(({ card }) => card.id !== last.dealt.card.id);
  return {
    ...session,
    hand: [last.dealt, ...others],
    // Who takes a rating back has seen the answer and wants to rate it anew.
    turned: true,
    counts: last.counts,
    unsettled: [...session.unsettled, fact],
    taken: session.taken.slice(0, -1),
    undone: [...session.undone, last.review],
  };
}

/** Returns the sitting after what happened. */
export function studySession(session: StudySession, event: StudyEvent): StudySession {
  switch (event.type) {
    case 'turned':
      return { ...session, turned: true };
    case 'rated': {
      const { review, dealt, rating } = event;
      return {
        ...session,
        hand: session.hand.filter(({ card }) => card.id !== dealt.card.id),
        turned: false,
        counts: countsAfter(session.counts, dealt, rating),
        unsettled: [...session.unsettled, review],
        taken: [...session.taken, { review, dealt, counts: session.counts }],
      };
    }
    case 'undone':
      return undo(session, event.undo);
    case 'settled':
      return settle(session, event.fact, event.deal);
    case 'refused':
      return { ...settle(session, event.fact, null), problem: event.problem };
  }
}
