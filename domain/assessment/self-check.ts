import type { RubricCriterion } from '../content/document';

/** A learner's marks against a rubric: criterion id to the index of the level reached. */
export type SelfCheckLevels = Readonly<Record<string, number>>;

/**
 * Returns the share of a rubric's points that the marks earn, 0 to 1, or null when they do not fit
 * it: a criterion left out, unknown, or with a level it does not have.
 */
export function selfCheckPoints(
  rubric: readonly RubricCriterion[],
  levels: SelfCheckLevels,
): number | null {
  if (Object.keys(levels).length !== rubric.length) return null;
  let earned = 0;
  let possible = 0;
  for (const criterion of rubric) {
    const index = Object.hasOwn(levels, criterion.id) ? levels[criterion.id] : undefined;
    const level = index === undefined ? undefined : criterion.levels[index];
    if (level === undefined) return null;
    earned += level.points;
    possible += Math.max(...criterion.levels.map(({ points }) => points));
  }
  return possible === 0 ? 0 : earned / possible;
}
