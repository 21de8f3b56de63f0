import { z } from 'zod';

/**
 * What a teacher changes about a question after it was asked, as it is kept. The words shown never
 * change: what changes is which answers are right, what is explained, or whether it counts at all.
 */

/** The longest explanation and the longest reason, in UTF-16 units. */
export const longestExplanation = 2_000;
export const longestReason = 500;

/** An answer that is right, in the terms of the item: an option by its own id, never by that of an attempt. */
const rightAnswerSchema = z.union([
  z.strictObject({ option: z.string().min(1).max(64) }),
  z.strictObject({ value: z.boolean() }),
  z.strictObject({ text: z.string().min(1).max(200) }),
  z.strictObject({
    /** Indices of first and last word, both included. */
    ranges: z
      .array(z.tuple([z.int().min(0), z.int().min(0)]))
      .min(1)
      .max(500),
  }),
]);
export type RightAnswer = z.infer<typeof rightAnswerSchema>;

/** The explanation shown from now on; null leaves it as it is. */
const explanationSchema = z.string().min(1).max(longestExplanation).nullable();

export const regradeChangeSchema = z.discriminatedUnion('kind', [
  /** Another answer is right as well. */
  z.strictObject({
    kind: z.literal('accept'),
    answer: rightAnswerSchema,
    explanation: explanationSchema,
  }),
  /** Another answer is right, and what was right no longer is. */
  z.strictObject({
    kind: z.literal('replace'),
    answer: rightAnswerSchema,
    explanation: explanationSchema,
  }),
  /** Everybody has its full points, answered or not. */
  z.strictObject({ kind: z.literal('full-marks'), explanation: explanationSchema }),
  /** It has no part in any score. */
  z.strictObject({ kind: z.literal('left-out'), explanation: explanationSchema }),
  /** Every answer stays as it was judged; only the explanation is another. */
  z.strictObject({
    kind: z.literal('explain'),
    explanation: z.string().min(1).max(longestExplanation),
  }),
]);
export type RegradeChange = z.infer<typeof regradeChangeSchema>;

/** What a regrade makes of an item beside judging it by another key. */
const itemExceptionSchema = z.enum(['full-marks', 'left-out']);
export type ItemException = z.infer<typeof itemExceptionSchema>;

/** Returns the exception that a row keeps. Throws when it is none. */
export function storedException(exception: string | null): ItemException | null {
  return itemExceptionSchema.nullable().parse(exception);
}

/** What is to become of an item itself. */
export interface Amendment {
  key: { how: 'accept' | 'replace'; answer: RightAnswer } | null;
  /** Null leaves it as it is. */
  explanation: string | null;
}

/** Returns what a change makes of the item itself. */
export function amendmentOf(change: RegradeChange): Amendment {
  const { explanation } = change;
  return change.kind === 'accept' || change.kind === 'replace'
    ? { key: { how: change.kind, answer: change.answer }, explanation }
    : { key: null, explanation };
}

/**
 * Returns the exception that holds after a change: a question judged by its answers again has none, and
 * another explanation leaves it as it was.
 */
export function exceptionAfter(
  { kind }: Pick<RegradeChange, 'kind'>,
  before: ItemException | null,
): ItemException | null {
  switch (kind) {
    case 'full-marks':
    case 'left-out':
      return kind;
    case 'explain':
      return before;
    default:
      return null;
  }
}
