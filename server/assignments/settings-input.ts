import 'server-only';
import { z } from 'zod';
import { difficulties } from '@/domain/content/document';
import {
  type AssignmentSettings,
  type Choice,
  type QuizSettings,
  releaseMoments,
} from '@/domain/school/assignment-settings';
import { usualCount } from '@/domain/school/usual-settings';
import { isWallTime } from '@/domain/school/wall-time';
import { itemTypes } from '@/items/item';

/** A field that may be there several times, once, or not at all. */
export function several<Schema extends z.ZodType<string>>(one: Schema, most: number) {
  return z
    .union([z.array(one).max(most), one.transform((value) => [value])])
    .default([])
    .transform((values) => [...new Set(values)]);
}

/** A box that is ticked, or not there. */
export const ticked = z.literal('yes').optional().transform(Boolean);

const farthestYears = /^(20\d\d|21\d\d)-/;

/** A date and time as a form's field gives it, or none. Years that can only be a slip are refused. */
export const dateAndTime = z
  .string()
  .refine((text) => isWallTime(text) && farthestYears.test(text))
  .nullable()
  .default(null);

const id = z.string().min(1).max(300);
const moment = z.enum(releaseMoments);

export const titleField = z.string().trim().min(1).max(200);

/** The fields that stay free once students have begun. */
export const freeFields = {
  opens: dateAndTime,
  due: dateAndTime,
  closes: dateAndTime,
  attempts: z
    .union([z.literal('any').transform(() => null), z.coerce.number().int().min(1).max(100)])
    .default(1),
  results: moment.default('after-submission'),
  /** What is shown at another moment than the results as a whole. */
  showScore: moment.optional(),
  showKey: moment.optional(),
  showExplanations: moment.optional(),
  word: z.string().trim().min(1).max(100).nullable().default(null),
};

/** The form by which a teacher makes an assignment, as its fields come in. */
export const settingsFields = {
  ...freeFields,
  what: z.enum(['draw', 'hand', 'cards']).default('draw'),
  documents: several(id, 50),
  count: z.coerce.number().int().min(1).max(50).default(usualCount),
  types: several(z.enum(itemTypes), itemTypes.length),
  topics: several(id, 200),
  difficulties: several(z.enum(difficulties), difficulties.length),
  drawn: z.enum(['same', 'each']).default('same'),
  /** Items picked by hand, in order; without any, those picked before stay. */
  items: several(id, 100),
  /** Cards to know; without any, those of these topics, or else those chosen before. */
  cards: several(id, 500),
  cardTopics: several(id, 200),
  /** No more cards than this, in the order of the text. */
  cardCount: z.coerce.number().int().min(1).max(500).nullable().default(null),
  shuffleItems: ticked,
  shuffleOptions: ticked,
  closing: z.enum(['cuts-off', 'last-start']).default('cuts-off'),
  counts: z.enum(['best', 'last', 'first', 'mean']).default('best'),
  timeLimitMinutes: z.coerce.number().int().min(1).max(600).nullable().default(null),
  late: z.enum(['refuse', 'mark', 'deduct']).default('mark'),
  percentADay: z.coerce.number().min(1).max(100).default(10),
  offline: z.enum(['count', 'teacher-decides']).default('count'),
  confidence: ticked,
  navigation: z.enum(['free', 'one-way']).default('free'),
};

type FreeInput = z.output<z.ZodObject<typeof freeFields>>;
export type SettingsInput = z.output<z.ZodObject<typeof settingsFields>>;

/** Returns the settings that a form gives. What it cannot show, such as items picked, is kept from before. */
export function settingsFrom(
  input: SettingsInput,
  before: AssignmentSettings | null,
): AssignmentSettings {
  const { opens, due, closes } = input;
  if (input.what === 'cards') {
    const kept = before?.kind === 'cards' ? before : null;
    return {
      kind: 'cards',
      document: input.documents[0] ?? kept?.document ?? '',
      cards: input.cards.length > 0 ? input.cards : (kept?.cards ?? []),
      opens,
      due,
      closes,
    };
  }
  return {
    kind: 'quiz',
    choice: choiceFrom(input, before),
    shuffleItems: input.shuffleItems,
    shuffleOptions: input.shuffleOptions,
    closing: input.closing,
    counts: input.counts,
    timeLimitMinutes: input.timeLimitMinutes,
    late:
      input.late === 'deduct'
        ? { rule: 'deduct', percentADay: input.percentADay }
        : { rule: input.late },
    offline: input.offline,
    confidence: input.confidence,
    navigation: input.navigation,
    ...freeSettings(input),
  };
}

/** Returns the settings with what stays free set anew. */
export function withFreeSettings(input: FreeInput, before: AssignmentSettings): AssignmentSettings {
  const { opens, due, closes } = input;
  if (before.kind === 'cards') return { ...before, opens, due, closes };
  return { ...before, ...freeSettings(input) };
}

function freeSettings(input: FreeInput) {
  const { opens, due, closes, attempts, results } = input;
  return {
    opens,
    due,
    closes,
    attempts,
    showScore: input.showScore ?? results,
    showKey: input.showKey ?? results,
    showExplanations: input.showExplanations ?? results,
    password: input.word,
  } satisfies Partial<QuizSettings>;
}

function choiceFrom(input: SettingsInput, before: AssignmentSettings | null): Choice {
  if (input.what === 'hand') {
    const kept = before?.kind === 'quiz' && before.choice.by === 'hand' ? before.choice.items : [];
    return { by: 'hand', items: input.items.length > 0 ? input.items : kept };
  }
  return {
    by: 'draw',
    documents: input.documents,
    count: input.count,
    types: input.types,
    topics: input.topics,
    difficulties: input.difficulties,
    items: input.drawn,
  };
}
