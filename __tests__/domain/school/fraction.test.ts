import fc from 'fast-check';
import { compared, fraction, fractionMeant, percentOf, plus } from '@/domain/school/fraction';
import { typedScore } from '@/domain/school/typed-score';

const fractions = fc
  .bigInt({ min: 1n, max: 2_000n })
  .chain((under) => fc.bigInt({ min: 0n, max: under }).map((over) => fraction(over, under)));

test('finds the fraction that a number computed in binary stands for', () => {
  expect(fractionMeant(0.1 + 0.2)).toEqual(fraction(3n, 10n));
  expect(fractionMeant(2 / 3)).toEqual(fraction(2n, 3n));
  expect(fractionMeant(1 - 0.185)).toEqual(fraction(163n, 200n));
  fc.assert(
    fc.property(fractions, (meant) => {
      expect(fractionMeant(Number(meant.over) / Number(meant.under))).toEqual(meant);
    }),
  );
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, -0.5])('takes %p for no share', (value) => {
  expect(() => fractionMeant(value)).toThrow(RangeError);
});

test('rounds half up, on the exact value', () => {
  // 1.005 % and 0.285 are less than a half in binary.
  expect(percentOf(fraction(1n, 16n))).toBe(6.3);
  expect(percentOf(fraction(2_865n, 10_000n))).toBe(28.7);
  expect(percentOf(fraction(1n, 3n))).toBe(33.3);
  expect(percentOf(fraction(2n, 3n))).toBe(66.7);
  expect(percentOf(fraction(1n, 1n))).toBe(100);
  expect(percentOf(fraction(1n, 2_000n))).toBe(0.1);
});

test('a larger share is never shown as the smaller number', () => {
  fc.assert(
    fc.property(fractions, fractions, (a, b) => {
      expect(Math.sign(percentOf(a) - percentOf(b)) * compared(a, b)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('sums do not depend on the order', () => {
  fc.assert(
    fc.property(fc.array(fractions, { maxLength: 12 }), (all) => {
      const sum = (list: typeof all) => list.reduce(plus, fraction(0n, 1n));
      expect(sum(all)).toEqual(sum(all.toReversed()));
    }),
  );
});

test.each([
  ['85', fraction(17n, 20n)],
  ['85.5 %', fraction(171n, 200n)],
  ['85,55', fraction(1_711n, 2_000n)],
  ['8/10', fraction(4n, 5n)],
  ['7.5 of 10', fraction(3n, 4n)],
  ['0', fraction(0n, 1n)],
  ['100', fraction(1n, 1n)],
])('reads %p as a score', (text, share) => {
  expect(typedScore(text)).toEqual(share);
});

test.each(['', 'A', '101', '11/10', '3/0', '-5', '1e2', '85.555', '٨٥'])(
  'does not take %p for a score',
  (text) => {
    expect(typedScore(text)).toBeNull();
  },
);
