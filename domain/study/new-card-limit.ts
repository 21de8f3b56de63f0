import { daysBetween } from './study-day';

/** Cards that a class is to know by a day. */
export interface WantedCards {
  /** How many of them were not met before today. */
  unmet: number;
  /** The study day they are due on, as an ISO date; null without a due date. */
  dueDay: string | null;
}

/**
 * Returns how many cards may be met for the first time on a study day: the learner's own limit, or as
 * many as it takes to have met all that is wanted before the day it is due, whichever is more. What is
 * overdue hurries nobody.
 */
export function newCardLimit(own: number, wanted: readonly WantedCards[], today: string): number {
  const needed = wanted.map(({ unmet, dueDay }) => {
    const days = dueDay === null ? -1 : daysBetween(today, dueDay);
    return days < 0 ? 0 : Math.ceil(unmet / Math.max(1, days));
  });
  return Math.max(
    own,
    needed.reduce((sum, one) => sum + one, 0),
  );
}
