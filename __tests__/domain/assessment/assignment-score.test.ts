import fc from 'fast-check';
import { assignmentScore, countedShare } from '@/domain/assessment/assignment-score';

describe('the score of an attempt at an assignment', () => {
  it('counts what was left out as nothing earned, and waits for what the teacher marks', () => {
    expect(
      assignmentScore([
        { answered: true, points: 1 },
        { answered: true, points: 0.5 },
        { answered: false, points: null },
        { answered: true, points: null },
      ]),
    ).toEqual({ points: 1.5, outOf: 3, share: 0.5, toMark: 1, unanswered: 1 });
  });
  it('is no number while everything waits', () => {
    expect(assignmentScore([{ answered: true, points: null }]).share).toBeNull();
    expect(assignmentScore([]).share).toBeNull();
  });
});

describe('which attempt counts', () => {
  it.each([
    ['best', 0.9],
    ['last', 0.4],
    ['first', 0.5],
    ['mean', 0.6],
  ] as const)('%s: %s', (counts, share) => {
    expect(countedShare([0.5, 0.9, 0.4], counts)).toBeCloseTo(share);
  });
  it('is none without an attempt, and never not a number', () => {
    expect(countedShare([], 'mean')).toBeNull();
    const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
    const which = fc.constantFrom('best', 'last', 'first', 'mean' as const);
    fc.assert(
      fc.property(fc.array(share), which, (shares, counts) => {
        const counted = countedShare(shares, counts as 'best');
        if (counted === null) return;
        expect(counted).toBeGreaterThanOrEqual(0);
        expect(counted).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});
