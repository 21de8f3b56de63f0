import { z } from 'zod';
import { itemEnvelopeSchema, revealedEnvelopeSchema } from '../item';

/** The stem is the statement to be judged. */
export const trueFalseItemSchema = itemEnvelopeSchema.extend({
  type: z.literal('true-false'),
  schemaVersion: z.literal(1),
  key: z.boolean(),
  /** A regrade takes both answers for right. */
  bothRight: z.literal(true).optional(),
});
export type TrueFalseItem = z.infer<typeof trueFalseItemSchema>;

export const trueFalsePresentedSchema = z.strictObject({
  type: z.literal('true-false'),
  statement: z.string(),
});
export type TrueFalsePresented = z.infer<typeof trueFalsePresentedSchema>;

export const trueFalseAnswerSchema = z.strictObject({ value: z.boolean() });
export type TrueFalseAnswer = z.infer<typeof trueFalseAnswerSchema>;

export const trueFalseRevealedSchema = revealedEnvelopeSchema.extend({
  type: z.literal('true-false'),
  key: z.boolean(),
  /** A regrade takes both answers for right. */
  bothRight: z.literal(true).optional(),
});
export type TrueFalseRevealed = z.infer<typeof trueFalseRevealedSchema>;
