/**
 * Misses that one address has at once: 300 students behind it mistype, each more than once, before anybody
 * waits.
 */
export const missesAtOnce = 400;

/** Seconds in which one of them is given back. */
export const secondsAMiss = 60;

/** Returns how many misses still count so long, in milliseconds, after the last of them. */
export function missesLeft(misses: number, passed: number): number {
  return Math.max(0, misses - Math.floor(passed / (secondsAMiss * 1_000)));
}
