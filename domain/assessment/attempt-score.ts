/** One item of an attempt, as scoring sees it. */
export interface AnsweredItem {
  /** Whether a response to it counts. */
  answered: boolean;
  /** 0 to 1; null while unanswered, or while an answer waits for a rubric. */
  points: number | null;
}

/** The score of one attempt: a number of points out of the items that have a score. */
export interface AttemptScore {
  points: number;
  /** How many items have a score. */
  outOf: number;
  /** `points / outOf`; null when nothing has a score yet. */
  share: number | null;
  /** Answered, and waiting for a rubric. */
  toCheck: number;
  unanswered: number;
}

/** Returns the score of an attempt: the sum of points over the items that have one. */
export function attemptScore(items: readonly AnsweredItem[]): AttemptScore {
  let points = 0;
  let outOf = 0;
  let toCheck = 0;
  let unanswered = 0;
  for (const item of items) {
    if (!item.answered) unanswered += 1;
    else if (item.points === null) toCheck += 1;
    else {
      points += item.points;
      outOf += 1;
    }
  }
  return { points, outOf, share: outOf === 0 ? null : points / outOf, toCheck, unanswered };
}

/**
 * Tells whether an item is to be asked again: it was not answered, or what was answered earned less
 * than full points. An answer that waits for a rubric is not missed.
 */
export function isMissed({ answered, points }: AnsweredItem): boolean {
  return !answered || (points !== null && points < 1);
}
