import { z } from 'zod';
import { itemEnvelopeSchema, revealedEnvelopeSchema } from '../item';
import { typedTextSchema } from '../typed-text';

/** A piece of the quote: words that stay, or a blank, which is the same whatever it hides. */
const clozePartSchema = z.union([
  z.strictObject({ text: z.string().min(1) }),
  z.strictObject({ blank: z.literal(true) }),
]);
export type ClozePart = z.infer<typeof clozePartSchema>;

export const clozeItemSchema = itemEnvelopeSchema.extend({
  type: z.literal('cloze'),
  schemaVersion: z.literal(1),
  /** The quote with the hidden words taken out wherever they stand. */
  parts: z.array(clozePartSchema).min(1),
  /** Whose words the quote is, as a learner reads it. */
  speaker: z.string().min(1),
  /** The hidden words, as they stand in the quote. */
  key: z.string().min(1),
  /** Other answers that are right as well. */
  accept: z.array(z.string().min(1)),
  /** Tempting answers that are wrong, each with why. */
  near: z.array(z.strictObject({ text: z.string().min(1), reason: z.string().min(1) })),
  /** Answers that a regrade takes for right as well. */
  alsoRight: z.array(z.string().min(1)).min(1).optional(),
  /** Answers that were right before a regrade replaced them: never taken for a slip of what is. */
  formerly: z.array(z.string().min(1)).min(1).optional(),
  /** The hidden words, where a regrade made another answer the key. */
  hidden: z.string().min(1).optional(),
});
export type ClozeItem = z.infer<typeof clozeItemSchema>;

export const clozePresentedSchema = z.strictObject({
  type: z.literal('cloze'),
  parts: z.array(clozePartSchema),
  speaker: z.string(),
});
export type ClozePresented = z.infer<typeof clozePresentedSchema>;

export const clozeAnswerSchema = z.strictObject({ text: typedTextSchema });
export type ClozeAnswer = z.infer<typeof clozeAnswerSchema>;

export const clozeRevealedSchema = revealedEnvelopeSchema.extend({
  type: z.literal('cloze'),
  given: z.string(),
  key: z.string(),
  /** A slip was forgiven: the right spelling is shown beside what was typed. */
  slip: z.boolean(),
  /** The words that the text has in the gap, where they are not what `key` says. */
  hidden: z.string().optional(),
  /** Answers that a regrade takes for right as well. */
  alsoRight: z.array(z.string()).optional(),
});
export type ClozeRevealed = z.infer<typeof clozeRevealedSchema>;
