import { z } from 'zod';
import { promptForms, rubricCriterionSchema, skills } from '@/domain/content/document';
import { itemEnvelopeSchema, revealedEnvelopeSchema, shownPassageSchema } from '../item';
import { typedTextSchema } from '../typed-text';

const scaleSchema = z.strictObject({ lowest: z.string().min(1), highest: z.string().min(1) });
const scaleStepSchema = z.int().min(1).max(5).nullable();

export const extendedResponseItemSchema = itemEnvelopeSchema.extend({
  type: z.literal('extended-response'),
  schemaVersion: z.literal(1),
  form: z.enum(promptForms),
  skill: z.enum(skills),
  /** Passages to have before one while answering. */
  passages: z.array(shownPassageSchema).min(1),
  /** The ends of the scale asked before and after reading, where the form has one. */
  scale: scaleSchema.nullable(),
  rubric: z.array(rubricCriterionSchema).min(1),
  modelAnswer: z.string().min(1),
});
export type ExtendedResponseItem = z.infer<typeof extendedResponseItemSchema>;

export const extendedResponsePresentedSchema = z.strictObject({
  type: z.literal('extended-response'),
  form: z.enum(promptForms),
  stem: z.string(),
  passages: z.array(shownPassageSchema),
  scale: scaleSchema.nullable(),
});
export type ExtendedResponsePresented = z.infer<typeof extendedResponsePresentedSchema>;

export const extendedResponseAnswerSchema = z.strictObject({
  text: typedTextSchema,
  /** Steps of the scale, 1 lowest to 5 highest; null where none was given. */
  before: scaleStepSchema,
  after: scaleStepSchema,
});
export type ExtendedResponseAnswer = z.infer<typeof extendedResponseAnswerSchema>;

export const extendedResponseRevealedSchema = revealedEnvelopeSchema.extend({
  type: z.literal('extended-response'),
  rubric: z.array(rubricCriterionSchema),
  modelAnswer: z.string(),
});
export type ExtendedResponseRevealed = z.infer<typeof extendedResponseRevealedSchema>;
