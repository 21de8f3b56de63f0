import {
  type CardState,
  newCardState,
  type Rating,
  type ReviewMoment,
  type StudySettings,
  schedule,
} from './schedule';

/** One rating of one card, as it was taken. */
export interface Review extends ReviewMoment {
  id: string;
  deviceId: string;
  counter: number;
  rating: Rating;
}

/** A response that missed what a card asks. */
export interface Miss {
  responseId: string;
  at: Date;
}

function inOrderTaken(a: Review, b: Review): number {
  if (a.at.getTime() !== b.at.getTime()) return a.at.getTime() - b.at.getTime();
  if (a.deviceId !== b.deviceId) return a.deviceId < b.deviceId ? -1 : 1;
  return a.counter - b.counter;
}

function later(a: Miss, b: Miss): Miss {
  if (a.at.getTime() !== b.at.getTime()) return a.at.getTime() > b.at.getTime() ? a : b;
  return a.responseId > b.responseId ? a : b;
}

/** Returns the state with a miss taken in: due from then on, unless reviewed since; memory as it was. */
function missed(state: CardState, miss: Miss): CardState {
  const marked = { ...state, missedBy: miss.responseId };
  if (state.lastReviewAt !== null && state.lastReviewAt >= miss.at) return marked;
  const dueAt = new Date(Math.min(state.dueAt.getTime(), miss.at.getTime()));
  return { ...marked, dueAt, dueDay: null };
}

/**
 * Returns the state of one card that its facts lead to, in whatever order they arrived and however
 * often: reviews count once by id, in the order they were taken (instant, device, counter), without
 * those taken back; then the latest miss, unless a review followed it. Null when nothing is left.
 */
export function replay(
  reviews: readonly Review[],
  undone: ReadonlySet<string>,
  misses: readonly Miss[],
  settings: StudySettings,
): CardState | null {
  const counted = new Map(
    reviews.flatMap((review) => (undone.has(review.id) ? [] : [[review.id, review] as const])),
  );
  const ordered = [...counted.values()].sort(inOrderTaken);
  const miss = misses.length > 0 ? misses.reduce(later) : null;
  const begun = ordered[0]?.at ?? miss?.at;
  if (begun === undefined) return null;
  const reviewed = ordered.reduce(
    (state, review) => schedule(state, review.rating, review, settings),
    newCardState(begun),
  );
  return miss ? missed(reviewed, miss) : reviewed;
}
