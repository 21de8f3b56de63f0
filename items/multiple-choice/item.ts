import { z } from 'zod';
import { itemEnvelopeSchema, revealedEnvelopeSchema } from '../item';

export const multipleChoiceItemSchema = itemEnvelopeSchema.extend({
  type: z.literal('multiple-choice'),
  schemaVersion: z.literal(1),
  options: z
    .array(
      z.strictObject({
        /** Made of the text alone, so that it says nothing of place or rightness. */
        id: z.string().min(1),
        text: z.string().min(1),
        /** Why the text rules this option out; null for the key. */
        reason: z.string().min(1).nullable(),
      }),
    )
    .min(3),
  /** The id of the one right option. */
  key: z.string().min(1),
  /** The ids of options that a regrade takes for right as well; absent where there is none. */
  alsoRight: z.array(z.string().min(1)).min(1).optional(),
});
export type MultipleChoiceItem = z.infer<typeof multipleChoiceItemSchema>;

export const multipleChoicePresentedSchema = z.strictObject({
  type: z.literal('multiple-choice'),
  stem: z.string(),
  /** In the order drawn for this attempt, each under its opaque id. */
  options: z.array(z.strictObject({ id: z.string(), text: z.string() })),
});
export type MultipleChoicePresented = z.infer<typeof multipleChoicePresentedSchema>;

export const multipleChoiceAnswerSchema = z.strictObject({ option: z.string().min(1).max(64) });
export type MultipleChoiceAnswer = z.infer<typeof multipleChoiceAnswerSchema>;

export const multipleChoiceRevealedSchema = revealedEnvelopeSchema.extend({
  type: z.literal('multiple-choice'),
  /** Opaque ids of the attempt. */
  chosen: z.string(),
  key: z.string(),
  /** Of options that a regrade takes for right as well. */
  alsoRight: z.array(z.string()).optional(),
});
export type MultipleChoiceRevealed = z.infer<typeof multipleChoiceRevealedSchema>;
