import { type Fraction, fraction } from './fraction';

const percent = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/;
const points = /^(\d{1,4})(?:[.,](\d{1,2}))?\s*(?:\/|of)\s*(\d{1,4})$/;

function hundredths(whole: string | undefined, decimals: string | undefined): bigint {
  return BigInt(`${whole ?? 0}${(decimals ?? '').padEnd(2, '0')}`);
}

/**
 * Returns the share that a teacher typed as a score, between 0 and 1: per cent ("85", "85.5 %", "85,5") or
 * points of points ("8/10", "7.5 of 10"). Null for anything else, and for more than all.
 */
export function typedScore(text: string): Fraction | null {
  const typed = text.trim();
  const [, whole, decimals] = typed.match(percent) ?? [];
  const [, earned, parts, outOf] = typed.match(points) ?? [];
  const under = outOf === undefined ? 10_000n : BigInt(outOf) * 100n;
  if ((whole ?? earned) === undefined || under === 0n) return null;
  const over = hundredths(whole ?? earned, decimals ?? parts);
  return over > under ? null : fraction(over, under);
}
