import 'server-only';
import { type Random, seededRandom } from '@/domain/assessment/random';
import type { DrawChoice } from '@/domain/school/assignment-settings';
import { draw } from '@/items/draw';
import { itemTypes } from '@/items/item';
import type { Item } from '@/items/registry';
import type { ItemPool } from './item-pools';

/** The most that one quiz asks. */
const most = 50;
/** Drawings compared where one comes out short. */
const tries = 6;

type Wanted = Pick<DrawChoice, 'count' | 'types'>;

/**
 * Returns items drawn from the pools, as many from each as from the others where they have them, no two
 * of one document in conflict, open questions last. Fewer than wanted when no more go together.
 */
export function drawItems(pools: readonly ItemPool[], wanted: Wanted, random: Random): Item[] {
  let best: Item[] = [];
  for (let attempt = 0; attempt < tries && best.length < wanted.count; attempt += 1) {
    const drawn = drawOnce(pools, wanted, random);
    if (drawn.length > best.length) best = drawn;
    // One document's longest quiz has been looked for by `draw` itself.
    if (wanted.count === most) break;
  }
  return [...best.filter((item) => !isOpen(item)), ...best.filter(isOpen)];
}

/** Returns how many items of the pools go together in one quiz. */
export function possibleItems(pools: readonly ItemPool[], types: readonly string[]): number {
  const longest = pools.map((pool) => longestOf(pool, types));
  return Math.min(
    most,
    longest.reduce((sum, one) => sum + one, 0),
  );
}

/** Tells whether an item is answered in one's own words. */
export function isOpen(item: Item): boolean {
  return item.type === 'extended-response';
}

function drawOnce(pools: readonly ItemPool[], wanted: Wanted, random: Random): Item[] {
  const drawn: Item[] = [];
  // The pool with least to give comes first, so that the others can make up for it.
  const order = [...pools].sort((a, b) => a.items.length - b.items.length);
  for (const [index, pool] of order.entries()) {
    const share = Math.ceil((wanted.count - drawn.length) / (order.length - index));
    if (share > 0) drawn.push(...drawFrom(pool, share, wanted.types, random));
  }
  return drawn;
}

function drawFrom(pool: ItemPool, count: number, types: readonly string[], random: Random): Item[] {
  const known = itemTypes.filter((type) => types.includes(type));
  return draw(
    [...pool.items],
    pool.document,
    { count, ...(known.length > 0 && { types: known }) },
    random,
  );
}

const kept = new WeakMap<ItemPool['document'], Map<string, number>>();

/** Worked out once for a document and a choice: comparing every item with every other takes its time. */
function longestOf(pool: ItemPool, types: readonly string[]): number {
  const ofDocument = kept.get(pool.document) ?? new Map<string, number>();
  kept.set(pool.document, ofDocument);
  const key = JSON.stringify([types, pool.items.map(({ id }) => id)]);
  const known = ofDocument.get(key);
  if (known !== undefined) return known;
  const longest = drawFrom(pool, most, types, seededRandom('longest')).length;
  if (ofDocument.size > 200) ofDocument.clear();
  ofDocument.set(key, longest);
  return longest;
}
