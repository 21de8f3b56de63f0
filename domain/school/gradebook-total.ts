import {
  compared,
  dividedBy,
  type Fraction,
  fraction,
  plus,
  shareWritten,
  times,
  zero,
} from './fraction';
import { type GradebookCategory, type GradebookRules, placeIn } from './gradebook-rules';

/** A result that counts. */
export interface CountedResult {
  assignmentId: string;
  /** 0 to 1. */
  share: Fraction;
  /** The points that could be had. */
  outOf: number;
}

/** A result in the sum of its category. */
export interface Term extends CountedResult {
  /** How heavy it is beside the others of its category, 1 being an ordinary one, or a point. */
  weight: Fraction;
  /** Whether it is among the lowest, which are left out. */
  isDropped: boolean;
}

/** What the results of one category come to. */
export interface CategorySum {
  id: string;
  name: string;
  /** As it was set. */
  weightPercent: number;
  /** What it is of the total, 0 to 1: its weight, over the weights of all in which something counts. */
  part: Fraction;
  /** 0 to 1. */
  share: Fraction;
  /** How many of the lowest are to be left out; fewer are where there are no more. */
  dropLowest: number;
  /** In the order of the assignments given. */
  terms: Term[];
}

/** A total so far with the sum it is. */
export interface GradebookTotal {
  rule: GradebookRules['rule'];
  /** 0 to 1; null while nothing counts. */
  share: Fraction | null;
  categories: CategorySum[];
}

/** Returns the mean of shares, each as heavy as its weight; null without any. */
export function meanOf(terms: readonly { share: Fraction; weight: Fraction }[]): Fraction | null {
  const weights = terms.reduce((sum, { weight }) => plus(sum, weight), zero);
  if (weights.over === 0n) return null;
  const all = terms.reduce((sum, { share, weight }) => plus(sum, times(share, weight)), zero);
  return dividedBy(all, weights);
}

/**
 * Of the lowest, those that are left out; at least one result stays. Of equal ones the heavier goes first,
 * which is never to the student's harm, then it no longer matters which.
 */
function droppedOf(terms: readonly Omit<Term, 'isDropped'>[], dropLowest: number): Set<string> {
  const lowestFirst = terms.toSorted(
    (a, b) =>
      compared(a.share, b.share) ||
      compared(b.weight, a.weight) ||
      (a.assignmentId < b.assignmentId ? -1 : 1),
  );
  const count = Math.min(dropLowest, terms.length - 1);
  return new Set(lowestFirst.slice(0, Math.max(0, count)).map(({ assignmentId }) => assignmentId));
}

function categorySum(
  { id, name, weightPercent, dropLowest }: GradebookCategory,
  results: readonly CountedResult[],
  rules: GradebookRules,
): Omit<CategorySum, 'part'> | null {
  const weighed = results
    .map((result) => {
      const own = shareWritten(placeIn(rules, result.assignmentId).weightPercent);
      const points = fraction(BigInt(Math.round(result.outOf)), 1n);
      return { ...result, weight: rules.rule === 'points' ? times(own, points) : own };
    })
    // What has no points weighs nothing in a sum of points.
    .filter(({ weight }) => weight.over > 0n);
  const dropped = droppedOf(weighed, dropLowest);
  const terms = weighed.map((one) => ({ ...one, isDropped: dropped.has(one.assignmentId) }));
  const share = meanOf(terms.filter(({ isDropped }) => !isDropped));
  return share && { id, name, weightPercent, share, dropLowest, terms };
}

/**
 * Returns the total so far of the results that count, exact, with every term of its sum. Categories in
 * which nothing counts yet are left out, and the others take their place by weight.
 */
export function gradebookTotal(
  results: readonly CountedResult[],
  rules: GradebookRules,
): GradebookTotal {
  const sums = rules.categories.flatMap((category) => {
    const own = results.filter(
      ({ assignmentId }) => placeIn(rules, assignmentId).category?.id === category.id,
    );
    return categorySum(category, own, rules) ?? [];
  });
  const weights = sums.reduce(
    (sum, { weightPercent }) => plus(sum, shareWritten(weightPercent)),
    zero,
  );
  const categories = sums.map((sum) => ({
    ...sum,
    part: dividedBy(shareWritten(sum.weightPercent), weights),
  }));
  return {
    rule: rules.rule,
    share: meanOf(categories.map(({ share, part }) => ({ share, weight: part }))),
    categories,
  };
}
