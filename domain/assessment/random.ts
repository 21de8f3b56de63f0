import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A source of chance, handed to whatever needs one: the next call gives a whole number in [0, below). */
export type Random = (below: number) => number;

/**
 * Returns the same sequence for the same seed text on every machine.
 * The seed is folded to 32 bits with FNV-1a (Fowler, Noll, Vo 1991).
 */
export function seededRandom(seed: string): Random {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(seed)) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  const generator = xoroshiro128plus(hash | 0);
  return (below) => uniformInt(generator, 0, below - 1);
}

/** Returns a new array in an order drawn with `random` (Fisher and Yates 1938; Durstenfeld 1964). */
export function shuffled<T>(values: readonly T[], random: Random): T[] {
  const result = [...values];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = random(last + 1);
    const a = result[last] as T;
    result[last] = result[other] as T;
    result[other] = a;
  }
  return result;
}

const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Returns an opaque id of `length` letters and digits: nothing of what it names can be read from it. */
export function opaqueId(random: Random, length = 6): string {
  return Array.from({ length }, () => alphabet.charAt(random(alphabet.length))).join('');
}
