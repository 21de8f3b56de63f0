import { z } from 'zod';
import { type Random, shuffled } from './random';

/** How a worksheet is laid out on paper. */
export const papers = ['a4', 'letter'] as const;
export type Paper = (typeof papers)[number];

export const versionLetters = ['A', 'B', 'C', 'D'] as const;

export const worksheetLayoutSchema = z.strictObject({
  paper: z.enum(papers),
  /** Whether open questions have their passages printed with them. */
  passages: z.enum(['beside', 'none']),
  /** How much room there is to write. */
  lines: z.enum(['usual', 'more']),
  /** What is printed after "Due date"; null leaves a line to write on. */
  due: z.string().max(100).nullable(),
});
export type WorksheetLayout = z.infer<typeof worksheetLayoutSchema>;

/** The parts of a worksheet: what is chosen or filled in, then what is written. */
export type PartKind = 'answer' | 'write';

/** Returns the part that an item of this type stands in. */
export function partOf(type: string): PartKind {
  return type === 'extended-response' ? 'write' : 'answer';
}

/** Words on a hand-written line of this paper, and what a student writes beside a model answer; our measure. */
const wordsALine = 9;
const fewestLines = 4;
const mostLines = 24;
/** Beside passages, lines give way so that question, passages and lines stand on one page where they can. */
const linesAPage = 18;
/** Words of a printed passage in the height of one line to write on. */
const wordsInALine = 20;

/**
 * Returns how many lines to print for an answer in one's own words: room for half as much again as the
 * model answer, and for twice as much where more is wanted; fewer beside these words of passages.
 */
export function linesFor(
  modelAnswer: string,
  room: WorksheetLayout['lines'],
  printedPassages = '',
): number {
  const wanted = Math.ceil((wordsIn(modelAnswer) * (room === 'more' ? 2 : 1.5)) / wordsALine);
  const passages = Math.ceil(wordsIn(printedPassages) / wordsInALine);
  const most = Math.min(mostLines, linesAPage - passages);
  return Math.max(fewestLines, Math.min(most, wanted));
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** How often an order is drawn anew before two versions may be alike. */
const tries = 20;

/**
 * Returns for each version the order of its items: A as they are given, the others shuffled within their
 * part, no two alike where there are orders enough. Answers to be written come last in each.
 */
export function versionOrders<Item extends { type: string }>(
  items: readonly Item[],
  versions: number,
  random: Random,
): Item[][] {
  const parts = (['answer', 'write'] as const).map((part) =>
    items.filter(({ type }) => partOf(type) === part),
  );
  const orders = [parts.flat()];
  while (orders.length < versions) {
    let order = parts.flat();
    for (let attempt = 0; attempt < tries && isAmong(order, orders); attempt += 1) {
      order = parts.flatMap((part) => shuffled(part, random));
    }
    orders.push(order);
  }
  return orders;
}

function isAmong<Item>(order: readonly Item[], orders: readonly (readonly Item[])[]): boolean {
  return orders.some((other) => other.every((item, at) => item === order[at]));
}

/** What a teacher typed in for one item on paper. */
export type PaperMark =
  | { ok: true; points: number }
  /** A letter: to be judged as an answer. */
  | { ok: true; letter: string }
  | { ok: false };

/**
 * Reads what was typed in for an item: points out of `most`, with a comma or a point, or the letter of
 * an option. Points are returned as a share of `most`, 0 to 1. Null for an empty field.
 */
export function readPaperMark(typed: string, most: number): PaperMark | null {
  const text = typed.trim();
  if (text === '') return null;
  if (/^[a-z]$/i.test(text)) return { ok: true, letter: text.toUpperCase() };
  if (!/^\d{1,3}([.,]\d{1,3})?$/.test(text)) return { ok: false };
  const points = Number(text.replace(',', '.'));
  return points <= most ? { ok: true, points: points / most } : { ok: false };
}
