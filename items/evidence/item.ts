import { z } from 'zod';
import { itemEnvelopeSchema, revealedEnvelopeSchema, shownPassageSchema } from '../item';

/** Words of the passage: indices of first and last, both included, as `wordRanges` counts them. */
const selectionSchema = z
  .array(z.tuple([z.int().min(0), z.int().min(0)]))
  .min(1)
  .max(500);
export type Selection = z.infer<typeof selectionSchema>;

/** The key is the envelope's evidence: the quotes to be selected, all in the passage shown. */
export const evidenceItemSchema = itemEnvelopeSchema.extend({
  type: z.literal('evidence'),
  schemaVersion: z.literal(1),
  shown: shownPassageSchema,
  /** The words to select, where a regrade put others in place of the quotes. */
  key: selectionSchema.optional(),
  /** Selections that a regrade takes for right as well. */
  alsoRight: z.array(selectionSchema).min(1).optional(),
});
export type EvidenceItem = z.infer<typeof evidenceItemSchema>;

export const evidencePresentedSchema = shownPassageSchema.extend({
  type: z.literal('evidence'),
  stem: z.string(),
});
export type EvidencePresented = z.infer<typeof evidencePresentedSchema>;

export const evidenceAnswerSchema = z.strictObject({
  /** Indices of first and last word, both included, as `wordRanges` counts them. */
  ranges: z.array(z.tuple([z.int().min(0), z.int().min(0)])).max(500),
});
export type EvidenceAnswer = z.infer<typeof evidenceAnswerSchema>;

export const evidenceRevealedSchema = revealedEnvelopeSchema.extend({
  type: z.literal('evidence'),
  /** What was selected: [start, end) in UTF-16 units of the passage, in order. */
  selected: z.array(z.tuple([z.int(), z.int()])),
  /** Of the words selected, the share that belongs to the evidence: 0 to 1. */
  precision: z.number().min(0).max(1),
  /** Of the evidence's words, the share that was selected: 0 to 1. */
  recall: z.number().min(0).max(1),
  /** The words of other selections that are right as well, by a regrade. */
  alsoRight: z.array(z.string()).optional(),
});
export type EvidenceRevealed = z.infer<typeof evidenceRevealedSchema>;
