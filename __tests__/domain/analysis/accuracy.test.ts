import fc from 'fast-check';
import { accuracy } from '@/domain/analysis/accuracy';

const points = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
  minLength: 1,
  maxLength: 80,
});

describe('accuracy', () => {
  it('says nothing where nothing was answered', () => {
    expect(accuracy([])).toEqual({ answers: 0, points: 0, share: null, interval: null });
  });

  it('gives the intervals of the published tables', () => {
    // Newcombe (1998), table I, method 3: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    const rows: [number, number, number, number][] = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ];
    for (const [right, answers, low, high] of rows) {
      const all = Array.from({ length: answers }, (_, index) => (index < right ? 1 : 0));
      expect(accuracy(all).interval?.[0]).toBeCloseTo(low, 4);
      expect(accuracy(all).interval?.[1]).toBeCloseTo(high, 4);
    }
  });

  it('is a share in [0, 1] that its interval holds, whatever was answered', () => {
    fc.assert(
      fc.property(points, (given) => {
        const { share, interval } = accuracy(given);
        const [low, high] = interval ?? [Number.NaN, Number.NaN];
        expect(share).not.toBeNull();
        expect(0 <= low && low <= Number(share) && Number(share) <= high && high <= 1).toBe(true);
      }),
    );
  });

  it('narrows as the same share rests on more answers', () => {
    fc.assert(
      fc.property(points, (given) => {
        const width = ({ interval }: ReturnType<typeof accuracy>) =>
          interval ? interval[1] - interval[0] : Number.NaN;
        expect(width(accuracy([...given, ...given]))).toBeLessThan(width(accuracy(given)));
      }),
    );
  });
});
