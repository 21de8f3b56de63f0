import { z } from 'zod';
import type { Random } from '@/domain/assessment/random';
import type { Amendment } from '@/domain/assessment/regrade';
import { difficulties, quoteSchema, type SourceDocument } from '@/domain/content/document';

/**
 * What every item type shares. An item goes through three shapes and two doors: `Item` holds the key
 * and never leaves the server; `present()` makes what may be seen before answering; `reveal()` makes
 * what may be seen after. Both doors build their result field by field.
 */

export const itemTypes = [
  'multiple-choice',
  'true-false',
  'cloze',
  'evidence',
  'extended-response',
] as const;
export type ItemType = (typeof itemTypes)[number];

/** Fields of every item; each type extends this with its own. */
export const itemEnvelopeSchema = z.strictObject({
  /** Made of document, type and content, never of a position: "brezhnev-to-carter-1977/cloze/…". */
  id: z.string().min(1),
  type: z.enum(itemTypes),
  schemaVersion: z.int().min(1),
  document: z.string().min(1),
  stem: z.string().min(1),
  /** Shown after answering: what the text says and why that settles it. */
  explanation: z.string().min(1),
  evidence: z.array(quoteSchema).min(1),
  /** Claims the item rests on; empty for prompts. */
  claims: z.array(z.string()),
  topic: z.string().min(1),
  difficulty: z.enum(difficulties),
});
type ItemEnvelope = z.infer<typeof itemEnvelopeSchema>;

/** How the parts of an item that may be shuffled stand in one attempt; stored with the attempt. */
export const arrangementSchema = z.strictObject({
  /** The options in the order shown, each under an opaque id of this attempt. */
  options: z.array(z.strictObject({ id: z.string(), option: z.string() })),
});
export type Arrangement = z.infer<typeof arrangementSchema>;

/** A passage as an item shows it before answering: whose words it holds (a voice's id) and all of them. */
export const shownPassageSchema = z.strictObject({
  passage: z.int().min(1),
  voice: z.string().min(1),
  text: z.string().min(1),
});

/** A passage as evidence shows it: all its words, and the ranges of characters to mark in it. */
const markedPassageSchema = shownPassageSchema.extend({
  /** [start, end) in UTF-16 units of `text`, in order, not overlapping. */
  marks: z.array(z.tuple([z.int(), z.int()])),
});
export type MarkedPassage = z.infer<typeof markedPassageSchema>;

const verdicts = ['right', 'nearly', 'partly', 'wrong', 'to-check'] as const;
/** "nearly" is right with a forgiven slip; "to-check" waits for a rubric. */
export type Verdict = (typeof verdicts)[number];

/** What grading finds. `points` runs from 0 to 1; null while it waits for a rubric. */
export interface Score {
  verdict: Verdict;
  points: number | null;
}

/** Tells whether a typed text is a word with a sense of its own, in the language or the document. */
export interface Lexicon {
  isWord(text: string): boolean;
}

/** Parts that reveal() of every type returns. */
export const revealedEnvelopeSchema = z.strictObject({
  type: z.enum(itemTypes),
  verdict: z.enum(verdicts),
  points: z.number().min(0).max(1).nullable(),
  /** Why the chosen answer fails, where the content gives a reason for it. */
  reason: z.string().nullable(),
  explanation: z.string(),
  evidence: z.array(markedPassageSchema),
});

/** What each type makes of itself for the contract test: answers with the verdict they must get. */
export interface Simulation<Answer> {
  graded: { answer: Answer; verdict: Verdict }[];
  /** What answerSchema, or else problem(), must refuse for this item in this arrangement. */
  invalid: unknown[];
}

/**
 * The furniture of one item type: its pure side. `Presented` and `Revealed` are plain JSON values.
 * present() and reveal() parse their result with a strict schema before it goes out.
 */
export interface ItemFurniture<I extends ItemEnvelope, Presented, Answer, Revealed> {
  type: ItemType;
  schema: z.ZodType<I>;
  presentedSchema: z.ZodType<Presented>;
  answerSchema: z.ZodType<Answer>;
  revealedSchema: z.ZodType<Revealed>;
  /** All items of this type that the document yields, in a stable order. */
  generate(document: SourceDocument): I[];
  /** Options under opaque ids, put in a key-blind order before they are shuffled. */
  arrange(item: I, random: Random): Arrangement;
  /** Nothing in the result depends on key, explanation, evidence or claims. */
  present(item: I, arrangement: Arrangement): Presented;
  /** Null when the answer fits this item and arrangement, otherwise a problem code. */
  problem(item: I, arrangement: Arrangement, answer: Answer): AnswerProblem | null;
  grade(item: I, arrangement: Arrangement, answer: Answer, lexicon: Lexicon): Score;
  reveal(
    item: I,
    arrangement: Arrangement,
    answer: Answer,
    document: PassageSource,
    lexicon: Lexicon,
  ): Revealed;
  /** Texts that answer the item: no other item of the same quiz may show them. */
  answers(item: I): string[];
  /**
   * The item as it is judged and explained after a teacher's second thought, or why it cannot be so
   * amended. It presents the same bytes as before.
   */
  amend(item: I, amendment: Amendment): I | AmendProblem;
  simulate(item: I, arrangement: Arrangement): Simulation<Answer>;
}

/** Why an item cannot be amended so. */
export type AmendProblem =
  /** The answer earns full points already, or is the only one that does. */
  | 'already-right'
  /** The item has no such option, words or values. */
  | 'unknown-answer'
  | 'empty'
  | 'too-long'
  /** Its answers are marked by a person: there is no key to change. */
  | 'no-key';

/** What reveal() needs of a document: its passages. */
export type PassageSource = Pick<SourceDocument, 'passages'>;

/** Why an answer does not fit its item. */
export type AnswerProblem =
  | 'unknown-option'
  | 'empty'
  | 'too-long'
  | 'outside-passage'
  | 'wrong-shape';
