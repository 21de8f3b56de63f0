/**
 * A number as numerator over denominator, in lowest terms and with a positive denominator. Sums of
 * grades are made of these: 0.1 + 0.2 is 3/10, and no rounding happens before the last.
 */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** Returns `over / under` in lowest terms. Throws for a denominator that is not positive. */
export function fraction(over: bigint, under: bigint): Fraction {
  if (under <= 0n) throw new RangeError('A fraction needs a positive denominator.');
  const common = greatestCommonDivisor(over, under);
  return { over: over / common, under: under / common };
}

export const zero: Fraction = { over: 0n, under: 1n };

export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.under + b.over * a.under, a.under * b.under);
}

export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.over, a.under * b.under);
}

/** Throws unless `b` is above zero. */
export function dividedBy(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.under, a.under * b.over);
}

/** Returns a number below, at or above zero as `a` is below, at or above `b`. */
export function compared(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** How far a number that was computed in binary may lie from the fraction that was meant. */
const dust = 1e-12;

/**
 * Returns the fraction that a number of at least 0 stands for: of its continued fraction's convergents the
 * first that is near enough, which for 0.6666666666666667 is 2/3 and for 0.8150000000000001 is 163/200.
 * Throws for what is no such number.
 */
export function fractionMeant(value: number): Fraction {
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`${value} is no share.`);
  let [before, last] = [
    { over: 0, under: 1 },
    { over: 1, under: 0 },
  ];
  let rest = value;
  for (;;) {
    const whole = Math.floor(rest);
    const next = {
      over: whole * last.over + before.over,
      under: whole * last.under + before.under,
    };
    [before, last] = [last, next];
    const isNear = Math.abs(next.over / next.under - value) <= dust * Math.max(1, value);
    if (isNear || rest === whole) return fraction(BigInt(next.over), BigInt(next.under));
    rest = 1 / (rest - whole);
  }
}

/** Returns the share that a percentage with at most two decimals writes: 12.5 is 1/8. */
export function shareWritten(percent: number): Fraction {
  return fraction(BigInt(Math.round(percent * 100)), 10_000n);
}

/**
 * Returns a share as per cent, rounded half up on the exact value to one decimal: 1/3 is 33.3, 1/16
 * (6.25) is 6.3. The only place where a grade is rounded; whoever shows one shows this number.
 */
export function percentOf({ over, under }: Fraction): number {
  return Number((2_000n * over + under) / (2n * under)) / 10;
}

/** Returns the number nearest to a fraction, for what is drawn or sorted. */
export function asNumber({ over, under }: Fraction): number {
  return Number(over) / Number(under);
}
