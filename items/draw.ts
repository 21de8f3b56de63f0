import { z } from 'zod';
import { type Random, shuffled } from '@/domain/assessment/random';
import { difficulties, type SourceDocument } from '@/domain/content/document';
import { conflicts, type Showing } from './conflicts';
import { itemTypes } from './item';
import type { Item } from './registry';

/** What a quiz is to be drawn from; what is left out is not restricted. */
export const blueprintSchema = z.strictObject({
  count: z.int().min(1).max(60),
  types: z.array(z.enum(itemTypes)).min(1).optional(),
  topics: z.array(z.string().min(1)).min(1).optional(),
  difficulties: z.array(z.enum(difficulties)).min(1).optional(),
});
export type Blueprint = z.infer<typeof blueprintSchema>;

/** A mixed quiz ends with one open question when it has at least this many items. */
const fewestForOpenQuestion = 10;
/** Drawings compared when one comes out short, half of them without an open question; the longest is kept. */
const tries = 8;

/**
 * Returns the items of one quiz in their order, no two in conflict, spread over types, topics and
 * passages, with as many true statements as false ones. Only where the passages do not suffice, as
 * in a quiz on one topic, do several items rest on one passage: then each shows no more of it than
 * its quote while another is open. Fewer than asked for when the bank has no more that go together;
 * none when nothing matches. The same bank, document, blueprint and chance give the same items.
 */
export function draw(
  bank: readonly Item[],
  document: SourceDocument,
  blueprint: Blueprint,
  random: Random,
): Item[] {
  const pool = bank.filter((item) => matches(item, blueprint));
  const isMixed = blueprint.types === undefined;
  const open = isMixed && blueprint.count >= fewestForOpenQuestion ? pool.filter(isOpen) : [];
  const closed = isMixed ? pool.filter((item) => !isOpen(item)) : pool;
  const possible = Math.min(blueprint.count, passagesOf(pool));
  let best: Item[] = [];
  for (let attempt = 0; attempt < tries && best.length < possible; attempt += 1) {
    const last = attempt < tries / 2 ? shuffled(open, random).slice(0, 1) : [];
    const drawn = drawOnce(last, shuffled(closed, random), document, possible);
    if (drawn.length > best.length) best = drawn;
  }
  for (let attempt = 0; attempt < tries && best.length < blueprint.count; attempt += 1) {
    // An item that presents its passage leaves none of it to others: every other try does without.
    const sharing = attempt % 2 === 0 ? closed.filter(({ type }) => type !== 'evidence') : closed;
    const drawn = drawOnce([], shuffled(sharing, random), document, blueprint.count, 'quotes');
    if (drawn.length > best.length) best = drawn;
  }
  return [...shuffled(best, random).filter((item) => !isOpen(item)), ...best.filter(isOpen)];
}

function matches(item: Item, { types, topics, difficulties }: Blueprint): boolean {
  return (
    (types?.includes(item.type) ?? true) &&
    (topics?.includes(item.topic) ?? true) &&
    (difficulties?.includes(item.difficulty) ?? true)
  );
}

function isOpen(item: Item): boolean {
  return item.type === 'extended-response';
}

/** How many passages hold evidence: without sharing one, no quiz is longer. */
function passagesOf(items: readonly Item[]): number {
  return new Set(items.flatMap(({ evidence }) => evidence.map(({ passage }) => passage))).size;
}

function drawOnce(
  taken: readonly Item[],
  shuffledPool: readonly Item[],
  document: SourceDocument,
  count: number,
  showing: Showing = 'passages',
): Item[] {
  const drawn = [...taken];
  let candidates = shuffledPool.filter(
    (item) => !taken.some((one) => conflicts(one, item, document, showing)),
  );
  while (drawn.length < count) {
    const next = leastRepeating(candidates, drawn);
    if (!next) break;
    drawn.push(next);
    candidates = candidates.filter(
      (item) => item !== next && !conflicts(item, next, document, showing),
    );
  }
  return drawn;
}

/** Of what may still be taken: the rarest type so far, in it the rarest topic, and the rarer key. */
function leastRepeating(candidates: readonly Item[], drawn: readonly Item[]): Item | undefined {
  const types = counted(drawn.map(({ type }) => type));
  const topics = counted(drawn.map(({ topic }) => topic));
  const keys = counted(drawn.flatMap((item) => (item.type === 'true-false' ? [item.key] : [])));
  let best: Item | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const item of candidates) {
    const key = item.type === 'true-false' ? (keys.get(item.key) ?? 0) : 0;
    const repeats = (types.get(item.type) ?? 0) * 1e4 + key * 1e2 + (topics.get(item.topic) ?? 0);
    if (repeats < least) {
      least = repeats;
      best = item;
    }
  }
  return best;
}

function counted<Value>(values: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
