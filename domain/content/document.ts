import { z } from 'zod';

/**
 * The one schema of a document's content. A document is the same value whether its parts were read
 * from `content/documents/<slug>/` or written in the app; `rules.ts` checks what a schema cannot say.
 */

const line = z.string().trim().min(1);
const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens');

/** A voice: whose words a passage holds. An item never gives one voice's words to another. */
const voiceSchema = z.strictObject({
  id,
  /** The speaker's name, as a learner reads it: "L. I. Brezhnev". */
  name: line,
  /** What this part of the paper is: "Brezhnev's letter". */
  part: line,
  /** How an item attributes these words: "the letter", "Dobrynin's record". */
  says: line,
});
export type Voice = z.infer<typeof voiceSchema>;

/** A passage: a numbered paragraph of ours, the anchor of evidence. Numbers start at 1. */
const passageSchema = z.strictObject({
  number: z.int().min(1),
  voice: id,
  /** Verbatim words of the source, single spaces between them. */
  text: line,
});
export type Passage = z.infer<typeof passageSchema>;

/** Exact words of one passage. */
export const quoteSchema = z.strictObject({ passage: z.int().min(1), text: line });
export type Quote = z.infer<typeof quoteSchema>;

const claimKinds = [
  'assertion',
  'position',
  'proposal',
  'commitment',
  'condition',
  'denial',
  'request',
  'acknowledgement',
  'report',
] as const;

/** The reading error that a distractor or a misreading tempts to. */
const traps = [
  'speaker', // somebody else's words or act
  'status', // settled against still wished for; signed against in force
  'concept', // a neighbouring idea: equality against superiority
  'place', // Vienna against Geneva
  'time', // another year, order or pace
  'condition', // a condition left out or put in
  'qualifier', // "in general", "already", "main" dropped or added
  'scope', // wider or narrower than the text
  'direction', // cause and effect, giver and receiver turned round
] as const;

export const difficulties = ['easy', 'medium', 'hard'] as const;

const distractorSchema = z.strictObject({
  text: line,
  trap: z.enum(traps),
  /** Why the text rules it out, shown to who chose it. */
  reason: line,
});

const misreadingSchema = z.strictObject({
  /** A full sentence that the text makes false. */
  statement: line,
  trap: z.enum(traps),
  reason: line,
});

const clozeTermSchema = z.strictObject({
  /** Words of the quote, exactly as they stand there, to be hidden. */
  hide: line,
  /** Other answers that are right as well. */
  accept: z.array(line).default([]),
  /** Tempting answers that are wrong, each with why; shown when typed. */
  near: z.array(z.strictObject({ text: line, reason: line })).default([]),
});

export const claimSchema = z.strictObject({
  id,
  passage: z.int().min(1),
  /** Exact words of the passage; they occur in it exactly once. */
  quote: line,
  /** A fair paraphrase that names its speaker: "The letter says that …". */
  statement: line,
  kind: z.enum(claimKinds),
  topic: id,
  difficulty: z.enum(difficulties),
  /** Stands alone: names the letter or the record, never "he" or "this". */
  question: line,
  /** The key of the multiple-choice item. */
  answer: line,
  distractors: z.array(distractorSchema).min(3),
  misreadings: z.array(misreadingSchema).min(1),
  cloze: z.array(clozeTermSchema).default([]),
  /** Finishes "Select the words that show …" without using the quote's own words more than it must. */
  shows: line,
  /** Claims elsewhere that give this one's answer away, so the two never share a quiz. */
  overlaps: z.array(id).default([]),
});
export type Claim = z.infer<typeof claimSchema>;

const termKinds = ['person', 'place', 'treaty', 'event', 'body', 'idea'] as const;

/** A note on a word of the source. Its background is ours and sourced, never the document's words. */
export const termSchema = z.strictObject({
  id,
  name: line,
  kind: z.enum(termKinds),
  /** Where the word stands; the note is shown at the height of the first. */
  mentions: z.array(quoteSchema).min(1),
  /** What the document itself says of it, in one sentence. */
  inDocument: line,
  /** Background, in our words, true at the document's date unless it says a later one. */
  background: line,
  /** Where the background stands. */
  sources: z.array(line).min(1),
  /** How sure the background is: looked up, partly, or general knowledge. */
  confidence: z.enum(['checked', 'partly-checked', 'general-knowledge']),
});
export type Term = z.infer<typeof termSchema>;

export const promptForms = [
  'words-or-phrases',
  'significance',
  'use-the-source',
  'confidence',
] as const;
export const skills = [
  'sourcing',
  'contextualisation',
  'close-reading',
  'corroboration',
  'argument',
] as const;

export const rubricCriterionSchema = z.strictObject({
  id,
  name: line,
  /** From nothing shown to fully shown; points rise from 0 in steps the author sets. */
  levels: z.array(z.strictObject({ points: z.int().min(0), description: line })).min(2),
});
export type RubricCriterion = z.infer<typeof rubricCriterionSchema>;

export const promptSchema = z.strictObject({
  id,
  form: z.enum(promptForms),
  stem: line,
  skill: z.enum(skills),
  topic: id,
  difficulty: z.enum(difficulties),
  /** Passages to have before one while answering; a subset holds the quotes. */
  passages: z.array(z.int().min(1)).min(1),
  /** The quotes that a good answer rests on. */
  quotes: z.array(quoteSchema).min(1),
  rubric: z.array(rubricCriterionSchema).min(1),
  modelAnswer: line,
  /** Only of form "confidence": the ends of the scale asked before and after reading. */
  scale: z.strictObject({ lowest: line, highest: line }).optional(),
  /** Lines to write on when printed. */
  lines: z.int().min(2).max(40).default(8),
});
export type Prompt = z.infer<typeof promptSchema>;

const topicSchema = z.strictObject({ id, name: line });

/** The record: what the paper is and where it lies. */
export const recordSchema = z.strictObject({
  slug: id,
  title: line,
  /** As printed on the page it comes from: "Letter, Secretary Brezhnev to President Carter". */
  archiveTitle: line,
  date: z.iso.date(),
  author: line,
  recipient: line,
  carrier: line,
  /** What kind of paper it is, and what that means for a reader. */
  genre: line,
  archive: line,
  collection: line,
  archiveNumber: line,
  citation: line,
  url: z.url(),
  translator: line,
  originalLanguage: line,
  language: z.literal('en'),
  rights: line,
  /** The stamp at the head of the paper, verbatim. */
  stamp: line,
  /** That the passages and their numbers are ours. */
  numberingNote: line,
  /** Oddities of the transcription that are kept verbatim. */
  transcriptionNotes: z.array(line),
  original: z.strictObject({
    file: line,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** The source text starts right after the last of these words in the original page. */
    after: line,
  }),
  voices: z.array(voiceSchema).min(1),
  /** Whose words each passage holds: "1-2" or "25", in the order of the text. */
  parts: z.array(z.strictObject({ voice: id, passages: z.string().regex(/^\d+(-\d+)?$/) })).min(1),
  topics: z.array(topicSchema).min(1),
});
export type DocumentRecord = z.infer<typeof recordSchema>;

export const documentSchema = z.strictObject({
  record: recordSchema,
  passages: z.array(passageSchema).min(1),
  claims: z.array(claimSchema),
  prompts: z.array(promptSchema),
  terms: z.array(termSchema),
});
/** A whole document: its record, passages, claims, prompts and terms. */
export type SourceDocument = z.infer<typeof documentSchema>;

/** A related document named on the page the source comes from. */
const catalogueEntrySchema = z.strictObject({
  title: line,
  /** As the title gives it: a full ISO date, or year and month, or a year. */
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional(),
});
export const catalogueSchema = z.strictObject({
  /** Titles that name a document. Dated only where the title itself gives the date. */
  documents: z.array(catalogueEntrySchema),
  /** Lines that are broken or name no document, verbatim, with the reason. */
  setAside: z.array(z.strictObject({ title: line, reason: line })),
});
export type Catalogue = z.infer<typeof catalogueSchema>;
