/**
 * The kinds of work that are timed, in the order of their rows. "health" reads one row and does nothing
 * else: what a request costs by itself.
 */
export const works = [
  'document page',
  'quiz start',
  'answer save',
  'card review',
  'health',
] as const;
type Work = (typeof works)[number];

/** How long each turn of a kind of work took, in milliseconds; the warming up is not among them. */
export type TimingsByWork = Readonly<Partial<Record<Work, readonly number[]>>>;

/** Turns that count, and those before them that do not. */
export const countedTurns = 300;
export const warmingTurns = 50;
export const turns = warmingTurns + countedTurns;

/** Leaves out the turns in which the work was still getting warm. */
export function counted(timings: readonly number[]): readonly number[] {
  return timings.slice(warmingTurns);
}
