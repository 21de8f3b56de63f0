import { z } from 'zod';
import { itemEnvelopeSchema, revealedEnvelopeSchema, shownPassageSchema } from '../item';

/** The key is the envelope's evidence: the quotes to be selected, all in the passage shown. */
export const evidenceItemSchema = itemEnvelopeSchema.extend({
  type: z.literal('evidence'),
  schemaVersion: z.literal(1),
  shown: shownPassageSchema,
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
});
export type EvidenceRevealed = z.infer<typeof evidenceRevealedSchema>;
