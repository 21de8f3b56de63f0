import 'server-only';
import { z } from 'zod';
import {
  longestExplanation,
  longestReason,
  type RegradeChange,
  type RightAnswer,
} from '@/domain/assessment/regrade';
import { regradeKinds } from '@/domain/assessment/regrade-kinds';
import { occurrences, wordsTouched } from '@/domain/content/anchors';
import { done, type Result, refused } from '@/domain/result';
import type { Item } from '@/items/registry';

/** Which item of an assignment, by its place. */
export const placeFields = {
  assignment: z.uuid(),
  place: z.coerce.number().int().min(1).max(100_000),
};

/** What the form of a regrade asks. */
export const regradeFields = {
  ...placeFields,
  what: z.enum(regradeKinds),
  /** The id of an option of the item. */
  option: z.string().max(64).optional(),
  text: z.string().max(5_000).optional(),
  /** Words of the passage: "3-9 12-14"; or "text", where they are written out. */
  ranges: z.string().max(5_000).optional(),
  explanation: z.string().max(longestExplanation).optional(),
  /** Why, for the history and the class's audit. */
  reason: z.string().trim().min(1).max(longestReason),
};
export type RegradeInput = z.output<z.ZodObject<typeof regradeFields>>;

/** Returns an answer as the fields of the form name it. */
export function answerFields(answer: RightAnswer): Record<string, string> {
  if ('option' in answer) return { option: answer.option };
  if ('text' in answer) return { text: answer.text };
  if ('value' in answer) return {};
  return { ranges: answer.ranges.map((range) => range.join('-')).join(' ') };
}

/**
 * Returns the change that a form asks for of an item as it is judged now. "answer-unfit" names the field
 * at fault and why by `facts.reason`: empty, unknown-answer, ambiguous, no-key, no-change.
 */
export function changeFrom(input: RegradeInput, item: Item): Result<RegradeChange> {
  const explanation = mendedExplanation(input.explanation, item.explanation);
  const { what } = input;
  switch (what) {
    case 'full-marks':
    case 'left-out':
      return done({ kind: what, explanation });
    case 'explain':
      return explanation === null
        ? unfit('explanation', 'no-change')
        : done({ kind: what, explanation });
    case 'accept':
    case 'replace': {
      const answer = answerFrom(input, item);
      return answer.ok ? done({ kind: what, answer: answer.value, explanation }) : answer;
    }
  }
}

/** Refuses what the form asks, with the field at fault. */
export function unfit<Value>(field: string, reason: string): Result<Value> {
  return refused('answer-unfit', { field, facts: { reason } });
}

/** The field of the form that names an answer to this item. */
export function answerField({ type }: Item): string {
  switch (type) {
    case 'multiple-choice':
      return 'option';
    case 'cloze':
      return 'text';
    case 'evidence':
      return 'ranges';
    default:
      return 'what';
  }
}

function mendedExplanation(typed: string | undefined, present: string): string | null {
  const text = typed?.replaceAll('\r\n', '\n').trim() ?? '';
  return text === '' || text === present ? null : text;
}

function answerFrom({ what, option, text, ranges }: RegradeInput, item: Item): Result<RightAnswer> {
  switch (item.type) {
    case 'multiple-choice':
      return option === undefined ? unfit('option', 'empty') : done({ option });
    case 'true-false':
      return done({ value: what === 'accept' && item.bothRight ? item.key : !item.key });
    case 'cloze': {
      const typed = text?.trim() ?? '';
      if (typed === '') return unfit('text', 'empty');
      return typed.length > 200 ? unfit('text', 'too-long') : done({ text: typed });
    }
    case 'evidence':
      return ranges === undefined || ranges === 'text'
        ? wordsWritten(text ?? '', item.shown.text)
        : wordsNamed(ranges);
    case 'extended-response':
      return unfit('what', 'no-key');
  }
}

function wordsNamed(ranges: string): Result<RightAnswer> {
  if (!/^\d{1,5}-\d{1,5}( \d{1,5}-\d{1,5})*$/.test(ranges))
    return unfit('ranges', 'unknown-answer');
  return done({
    ranges: ranges.split(' ').map((range): [number, number] => {
      const [first = 0, last = 0] = range.split('-').map(Number);
      return [first, last];
    }),
  });
}

/** Finds words that were written out, with dots where something stands between them. */
function wordsWritten(text: string, passage: string): Result<RightAnswer> {
  const pieces = text.split(/…|\.\.\./).map((piece) => piece.trim());
  const quotes = pieces.filter((piece) => piece !== '');
  if (quotes.length === 0) return unfit('text', 'empty');
  const ranges: [number, number][] = [];
  for (const quote of quotes) {
    const [start, ...others] = occurrences(passage, quote);
    if (start === undefined) return unfit('text', 'unknown-answer');
    if (others.length > 0) return unfit('text', 'ambiguous');
    const words = wordsTouched(passage, [[start, start + quote.length]]);
    ranges.push([words[0] ?? 0, words.at(-1) ?? 0]);
  }
  return done({ ranges });
}
