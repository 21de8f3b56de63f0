import { z } from 'zod';
import { difficulties } from '../content/document';
import { isWallTime } from './wall-time';

/** What a teacher sets of an assignment. Every field has a sane default except what is assigned. */

const wallTime = z.string().refine(isWallTime, 'write a date and a time');

/** When something of the result is shown to the student. */
export const releaseMoments = ['after-each', 'after-submission', 'after-due', 'never'] as const;
export type ReleaseMoment = (typeof releaseMoments)[number];

const choiceSchema = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('draw'),
    documents: z.array(z.string().min(1)).min(1),
    count: z.int().min(1).max(50),
    /** Empty means all. */
    types: z.array(z.string()).default([]),
    topics: z.array(z.string()).default([]),
    difficulties: z.array(z.enum(difficulties)).default([]),
    /** The same items for all, or a fresh draw for each student. */
    items: z.enum(['same', 'each']).default('same'),
  }),
  z.strictObject({
    by: z.literal('hand'),
    /** Item ids, in the order the teacher set. A draft may have none yet. */
    items: z.array(z.string().min(1)).max(100),
  }),
]);
export type Choice = z.infer<typeof choiceSchema>;
export type DrawChoice = Extract<Choice, { by: 'draw' }>;

const lateRuleSchema = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('refuse') }),
  /** Accepted, and shown as late. */
  z.strictObject({ rule: z.literal('mark') }),
  /** Each day begun after the due date takes so many per cent off, never below zero. */
  z.strictObject({ rule: z.literal('deduct'), percentADay: z.number().min(1).max(100) }),
]);
export type LateRule = z.infer<typeof lateRuleSchema>;

const windowsSchema = z.strictObject({
  opens: wallTime.nullable().default(null),
  due: wallTime.nullable().default(null),
  closes: wallTime.nullable().default(null),
});
export type Windows = z.infer<typeof windowsSchema>;

export const quizSettingsSchema = z.strictObject({
  kind: z.literal('quiz'),
  choice: choiceSchema,
  shuffleItems: z.boolean().default(true),
  shuffleOptions: z.boolean().default(true),
  ...windowsSchema.shape,
  /** Whether closing ends attempts under way, or is only the last moment to start one. */
  closing: z.enum(['cuts-off', 'last-start']).default('cuts-off'),
  /** Null: as often as one likes. */
  attempts: z.int().min(1).max(100).nullable().default(1),
  counts: z.enum(['best', 'last', 'first', 'mean']).default('best'),
  timeLimitMinutes: z.int().min(1).max(600).nullable().default(null),
  late: lateRuleSchema.default({ rule: 'mark' }),
  /**
   * Answers given before the end on a device without a connection, and sent after it: counted by the
   * device's word, or kept for the teacher to decide.
   */
  offline: z.enum(['count', 'teacher-decides']).default('count'),
  confidence: z.boolean().default(true),
  showScore: z.enum(releaseMoments).default('after-submission'),
  showKey: z.enum(releaseMoments).default('after-submission'),
  showExplanations: z.enum(releaseMoments).default('after-submission'),
  password: z.string().trim().min(1).max(100).nullable().default(null),
  navigation: z.enum(['free', 'one-way']).default('free'),
});
export type QuizSettings = z.infer<typeof quizSettingsSchema>;

const cardsSettingsSchema = z.strictObject({
  kind: z.literal('cards'),
  document: z.string().min(1),
  /** Card ids to know. A draft may have none yet. */
  cards: z.array(z.string().min(1)).max(500),
  ...windowsSchema.shape,
});
export type CardsSettings = z.infer<typeof cardsSettingsSchema>;

export const assignmentSettingsSchema = z.discriminatedUnion('kind', [
  quizSettingsSchema,
  cardsSettingsSchema,
]);
export type AssignmentSettings = z.infer<typeof assignmentSettingsSchema>;

/** Order of the windows: opens before due, due not after closes. Returns the field at fault, or null. */
export function windowsProblem({ opens, due, closes }: Windows): 'due' | 'closes' | null {
  if (opens !== null && due !== null && due <= opens) return 'due';
  const last = due ?? opens;
  if (closes !== null && last !== null && closes < last) return 'closes';
  return null;
}
