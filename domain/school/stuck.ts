const minute = 60_000;

/** When a student counts as stuck on a question. Times are in milliseconds. */
export const stuckRules = {
  /** So many times as long as the class needs for the question, by the median … */
  times: 3,
  /** … of at least so many classmates who have answered it, … */
  classmates: 3,
  /** … but never before this. */
  soonest: minute,
  /** At the latest after so long without an answer. */
  latest: 5 * minute,
  /** The same for a question answered in one's own words. */
  latestWritten: 10 * minute,
};

/** Returns the median of times; null where too few classmates have answered to go by. */
export function usualTime(times: readonly number[]): number | null {
  if (times.length < stuckRules.classmates) return null;
  const sorted = [...times].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Returns after how long on a question a student counts as stuck, in milliseconds. */
export function stuckAfter(usual: number | null, isWritten: boolean): number {
  const { times, soonest, latest, latestWritten } = stuckRules;
  const most = isWritten ? latestWritten : latest;
  return usual === null ? most : Math.min(most, Math.max(soonest, times * usual));
}
