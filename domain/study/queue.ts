import type { Card } from './cards';
import {
  type CardStage,
  type CardState,
  type Intervals,
  retrievability,
  type StudySettings,
} from './schedule';
import { dayAfter, startOfStudyDay } from './study-day';

/** A card as the queue sees it: its id, what it has in common with its siblings, and its state. */
export interface Candidate {
  id: string;
  siblings: string;
  /** Null for a card that was never met. */
  state: CardState | null;
}

/** What was studied already on this study day. */
export interface StudiedToday {
  /** Cards met for the first time. */
  newCards: number;
  /** Cards met again from an earlier day. */
  reviews: number;
}

/** The moment the queue is asked for. */
export interface QueueMoment {
  now: Date;
  today: string;
  zone: string;
}

export interface QueueCounts {
  /** Cards not met yet that today's limit still lets in. */
  new: number;
  /** Cards being learned that are asked again today. */
  learning: number;
  /** Cards due for review, those missed in a quiz among them. */
  due: number;
}

export interface StudyQueue {
  /** Ids in the order to ask them. */
  order: string[];
  counts: QueueCounts;
  /** When the next card falls due; null when one can be asked now, or none ever will. */
  nextDueAt: Date | null;
}

/** A card as it is sent to be studied, with the next interval of each rating. */
export interface DealtCard {
  card: Card;
  state: CardStage;
  intervals: Intervals;
}

/** What a learner's screen needs to study: the cards next in the queue, and what the queue holds. */
export interface Deal {
  /** The document's slug. */
  document: string;
  /** ISO instant. */
  dealtAt: string;
  cards: DealtCard[];
  /** How many cards the queue holds, those of `cards` among them. */
  waiting: number;
  counts: QueueCounts;
  /** ISO instant; null while there is a card to ask. */
  nextDueAt: string | null;
}

/** When nothing else is left, cards being learned are asked up to so long before their time. */
const learnAheadMinutes = 20;

const isLearned = (state: CardState): boolean =>
  state.state === 'learning' || state.state === 'relearning';

/** Tells whether a card known or missed is due: by the learner's study day, or by the minute. */
export function isDue(state: CardState, { now, today }: QueueMoment): boolean {
  return state.dueDay === null ? state.dueAt <= now : state.dueDay <= today;
}

/** Missed cards first, then by falling risk of being forgotten. */
function urgency(state: CardState, today: string): number {
  return state.dueDay === null ? 0 : (retrievability(state, today) ?? 0);
}

/** Returns the candidates with no two siblings in a row, where moving a later one up avoids it. */
function spread(candidates: readonly Candidate[]): Candidate[] {
  const left = [...candidates];
  const order: Candidate[] = [];
  while (left.length > 0) {
    const last = order.at(-1)?.siblings;
    const other = left.findIndex(({ siblings }) => siblings !== last);
    order.push(...left.splice(Math.max(other, 0), 1));
  }
  return order;
}

function earliest(instants: readonly Date[]): Date | null {
  return instants.length === 0
    ? null
    : new Date(Math.min(...instants.map((instant) => instant.getTime())));
}

/**
 * Returns the queue of a study day. First the cards being learned whose minutes are over, then those
 * due for review (missed ones, then the likeliest forgotten), then new ones in the order given. The
 * limits are for a study day and hold for reviews and new cards; what is being learned is always
 * asked.
 */
export function studyQueue(
  candidates: readonly Candidate[],
  studied: StudiedToday,
  settings: StudySettings,
  moment: QueueMoment,
): StudyQueue {
  const { now, today, zone } = moment;
  const tomorrow = startOfStudyDay(dayAfter(today, 1), zone);
  const learning: { candidate: Candidate; dueAt: Date }[] = [];
  const due: { candidate: Candidate; urgency: number; dueAt: Date }[] = [];
  const fresh: Candidate[] = [];
  const later: Date[] = [];

  for (const candidate of candidates) {
    const { state } = candidate;
    if (state === null) fresh.push(candidate);
    else if (isLearned(state)) learning.push({ candidate, dueAt: state.dueAt });
    else if (isDue(state, moment))
      due.push({ candidate, urgency: urgency(state, today), dueAt: state.dueAt });
    else later.push(state.dueDay === null ? state.dueAt : startOfStudyDay(state.dueDay, zone));
  }
  learning.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  due.sort((a, b) => a.urgency - b.urgency || a.dueAt.getTime() - b.dueAt.getTime());

  const reviews = due.slice(0, Math.max(0, settings.reviewsADay - studied.reviews));
  const firsts = fresh.slice(0, Math.max(0, settings.newCardsADay - studied.newCards));
  const ready = learning.filter(({ dueAt }) => dueAt <= now);
  const asked = spread([
    ...ready.map(({ candidate }) => candidate),
    ...reviews.map(({ candidate }) => candidate),
    ...firsts,
  ]);
  const ahead = now.getTime() + learnAheadMinutes * 60_000;
  const soon = learning.filter(({ dueAt }) => dueAt > now && dueAt.getTime() <= ahead);
  const order = asked.length > 0 ? asked : spread(soon.map(({ candidate }) => candidate));

  const heldBack = due.length > reviews.length || fresh.length > firsts.length;
  const waits = [...later, ...learning.map(({ dueAt }) => dueAt), ...(heldBack ? [tomorrow] : [])];
  return {
    order: order.map(({ id }) => id),
    counts: {
      new: firsts.length,
      learning: learning.filter(({ dueAt }) => dueAt < tomorrow).length,
      due: reviews.length,
    },
    nextDueAt: order.length > 0 ? null : earliest(waits),
  };
}
