import fc from 'fast-check';
import { attemptScore, isMissed } from '@/domain/assessment/attempt-score';
import { calibration } from '@/domain/assessment/calibration';
import { confidences } from '@/domain/assessment/confidence';
import { selfCheckPoints } from '@/domain/assessment/self-check';

const points = fc.double({ min: 0, max: 1, noNaN: true });
const item = fc.oneof(
  fc.constant({ answered: false, points: null }),
  fc.record({ answered: fc.constant(true), points: fc.option(points) }),
);

describe('the score of an attempt', () => {
  it('counts the items that have a score, and is never NaN', () => {
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const score = attemptScore(items);
        expect(score.outOf + score.toCheck + score.unanswered).toBe(items.length);
        expect(score.points).toBeLessThanOrEqual(score.outOf);
        if (score.outOf === 0) expect(score.share).toBeNull();
        else expect(score.share).toBeCloseTo(score.points / score.outOf);
      }),
    );
  });

  it('asks again what was left out or earned less than all, not what waits for a check', () => {
    expect(isMissed({ answered: false, points: null })).toBe(true);
    expect(isMissed({ answered: true, points: 0.5 })).toBe(true);
    expect(isMissed({ answered: true, points: 1 })).toBe(false);
    expect(isMissed({ answered: true, points: null })).toBe(false);
  });
});

describe('how well sureness fitted', () => {
  it('says nothing of too few answers', () => {
    expect(calibration([]).fit).toBe('too-few');
    expect(calibration([]).rows.map(({ share }) => share)).toEqual([null, null, null]);
  });

  it.each([
    ['certain', 0, 'over', 5],
    ['certain', 1, 'fits', 0],
    ['guessing', 1, 'under', 0],
    ['guessing', 0.4, 'fits', 0],
  ] as const)(
    'finds five answers that were %s and earned %d to be "%s"',
    (confidence, earned, fit, wrong) => {
      const found = calibration(Array.from({ length: 5 }, () => ({ confidence, points: earned })));
      expect(found.fit).toBe(fit);
      expect(found.certainAndWrong).toBe(wrong);
    },
  );

  it('counts every answer once', () => {
    const answer = fc.record({ confidence: fc.constantFrom(...confidences), points });
    fc.assert(
      fc.property(fc.array(answer), (answers) => {
        const { rows } = calibration(answers);
        expect(rows.reduce((sum, row) => sum + row.answers, 0)).toBe(answers.length);
      }),
    );
  });
});

describe('a check against the rubric', () => {
  const level = (earned: number) => ({ points: earned, description: 'x' });
  const rubric = [
    { id: 'quotes', name: 'Quotes', levels: [level(0), level(1), level(2)] },
    { id: 'argument', name: 'Argument', levels: [level(0), level(2)] },
  ];

  it('is the share of the points it gives', () => {
    expect(selfCheckPoints(rubric, { quotes: 1, argument: 1 })).toBe(0.75);
    expect(selfCheckPoints(rubric, { quotes: 0, argument: 0 })).toBe(0);
    expect(selfCheckPoints(rubric, { quotes: 2, argument: 1 })).toBe(1);
  });

  it.each([
    ['a criterion left out', { quotes: 1 }],
    ['an unknown criterion', { quotes: 1, style: 1 }],
    ['a level it does not have', { quotes: 3, argument: 1 }],
    ['a level between two', { quotes: 0.5, argument: 1 }],
    ['a name every object has', { quotes: 1, toString: 1 }],
  ])('is none with %s', (_name, levels) => {
    expect(selfCheckPoints(rubric, levels)).toBeNull();
  });
});
