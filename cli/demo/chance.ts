import type { Random } from '@/domain/assessment/random';

const steps = 1_000_000;

/** Returns a number from 0 to below 1. */
export function share(random: Random): number {
  return random(steps) / steps;
}

/** Returns a number of the normal distribution with mean 0 and deviation 1 (Box and Muller 1958). */
export function normal(random: Random): number {
  const distance = Math.sqrt(-2 * Math.log(1 - share(random)));
  return distance * Math.cos(2 * Math.PI * share(random));
}

/** Returns one of the values. Throws when there are none. */
export function oneOf<Value>(values: readonly Value[], random: Random): Value {
  const value = values[random(Math.max(1, values.length))];
  if (value === undefined) throw new Error('There is nothing to choose from.');
  return value;
}

/** Returns a whole number from `least` to `most`, both included. */
export function between(least: number, most: number, random: Random): number {
  return least + random(most - least + 1);
}
