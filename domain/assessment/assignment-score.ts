import type { AnsweredItem } from './attempt-score';

/** The score of an attempt at an assignment: what was left out counts as nothing earned. */
export interface AssignmentScore {
  points: number;
  /** Items that have a score, those left out among them. */
  outOf: number;
  /** `points / outOf`; null while nothing has a score. */
  share: number | null;
  /** Answers that wait for the teacher. */
  toMark: number;
  unanswered: number;
}

/** Returns the score of an attempt at an assignment that is over. */
export function assignmentScore(items: readonly AnsweredItem[]): AssignmentScore {
  const unanswered = items.filter(({ answered }) => !answered).length;
  const toMark = items.filter(({ answered, points }) => answered && points === null).length;
  const points = items.reduce((sum, item) => sum + (item.points ?? 0), 0);
  const outOf = items.length - toMark;
  return { points, outOf, share: shareEarned({ points, outOf }), toMark, unanswered };
}

/** Returns the share of the points that was earned; null where there were none to earn. */
export function shareEarned({
  points,
  outOf,
}: Pick<AssignmentScore, 'points' | 'outOf'>): number | null {
  return outOf === 0 ? null : points / outOf;
}

/** Which attempt of several counts. */
export type CountedAttempt = 'best' | 'last' | 'first' | 'mean';

/**
 * Returns the share, 0 to 1, that counts of a student's finished attempts, in the order they were
 * made; null entries have no score yet. Null when none has one.
 */
export function countedShare(
  shares: readonly (number | null)[],
  counts: CountedAttempt,
): number | null {
  const scored = shares.filter((share) => share !== null);
  if (scored.length === 0) return null;
  switch (counts) {
    case 'best':
      return Math.max(...scored);
    case 'last':
      return shares.at(-1) ?? null;
    case 'first':
      return shares[0] ?? null;
    case 'mean':
      return scored.reduce((sum, share) => sum + share, 0) / scored.length;
  }
}
