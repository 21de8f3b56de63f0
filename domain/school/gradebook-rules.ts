import { z } from 'zod';

/** What a weight may be, in per cent. Zero is none: what is not to count is said not to count. */
const weightUpTo = (most: number) =>
  z
    .number()
    .gt(0)
    .max(most)
    .refine((weight) => Math.round(weight * 100) / 100 === weight, 'at most two decimals');

export const mostCategories = 12;
/** In per cent of an ordinary assignment. */
export const mostAssignmentWeight = 400;
export const mostDropped = 20;

const categorySchema = z.strictObject({
  id: z.string().regex(/^[\w-]{1,40}$/),
  /** Empty where there is only one, which needs none. */
  name: z.string().max(60),
  weightPercent: weightUpTo(100),
  /** How many of the lowest results are left out. The last one never is. */
  dropLowest: z.int().min(0).max(mostDropped),
});
export type GradebookCategory = z.infer<typeof categorySchema>;

export const gradebookRulesSchema = z.strictObject({
  /**
   * What a category comes to. "mean-of-percentages": the mean of its results, each as heavy as its
   * weight. "points": the points earned of those that could be, so that a longer one is heavier.
   */
  rule: z.enum(['mean-of-percentages', 'points']),
  /** An assignment that has no place yet is in the first. */
  categories: z.array(categorySchema).min(1).max(mostCategories),
  /** By the assignment's id. */
  places: z.record(
    z.uuid(),
    z.strictObject({
      /** Null where it is not to count. */
      category: z.string().nullable(),
      weightPercent: weightUpTo(mostAssignmentWeight),
    }),
  ),
});
export type GradebookRules = z.infer<typeof gradebookRulesSchema>;

/** How totals are made until somebody says otherwise: every result as heavy as the other. */
export const usualRules: GradebookRules = {
  rule: 'mean-of-percentages',
  categories: [{ id: 'all', name: '', weightPercent: 100, dropLowest: 0 }],
  places: {},
};

/** Where an assignment stands in the sum. */
export interface GradebookPlace {
  /** Null where it does not count. */
  category: GradebookCategory | null;
  weightPercent: number;
}

/** Returns the place of an assignment; one that has none, or whose category is gone, is in the first. */
export function placeIn(rules: GradebookRules, assignmentId: string): GradebookPlace {
  const place = rules.places[assignmentId];
  const first = rules.categories[0] ?? null;
  if (place === undefined) return { category: first, weightPercent: 100 };
  const { category, weightPercent } = place;
  if (category === null) return { category: null, weightPercent };
  return { category: rules.categories.find(({ id }) => id === category) ?? first, weightPercent };
}

/** Returns what the weights of the categories add up to, in per cent: where it is not 100, each counts for its part of it. */
export function weightsTogether({ categories }: GradebookRules): number {
  const hundredths = categories.reduce((sum, one) => sum + Math.round(one.weightPercent * 100), 0);
  return hundredths / 100;
}
