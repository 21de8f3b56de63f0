import fc from 'fast-check';
import { releaseMoments } from '@/domain/school/assignment-settings';
import { dueOverAt, shownOf } from '@/domain/school/release';

const moment = fc.constantFrom(...releaseMoments);
const settings = fc.record({ showScore: moment, showKey: moment, showExplanations: moment });
const standing = fc.record({
  answered: fc.boolean(),
  submitted: fc.boolean(),
  dueOver: fc.boolean(),
});

describe('what is shown of a result', () => {
  it.each([
    ['after-each', { answered: true, submitted: false, dueOver: false }, true],
    ['after-each', { answered: false, submitted: false, dueOver: true }, false],
    ['after-submission', { answered: true, submitted: false, dueOver: true }, false],
    ['after-submission', { answered: false, submitted: true, dueOver: false }, true],
    ['after-due', { answered: true, submitted: true, dueOver: false }, false],
    ['after-due', { answered: true, submitted: false, dueOver: true }, false],
    ['after-due', { answered: false, submitted: true, dueOver: true }, true],
    ['never', { answered: true, submitted: true, dueOver: true }, false],
  ] as const)('set to %s, at %j, is %s', (each, at, shown) => {
    expect(shownOf({ showScore: each, showKey: each, showExplanations: each }, at)).toEqual({
      score: shown,
      key: shown,
      explanations: shown,
    });
  });

  it('shows explanations, which tell the key, never before the key', () => {
    fc.assert(
      fc.property(settings, standing, (of, at) => {
        const shown = shownOf(of, at);
        expect(shown.explanations && !shown.key).toBe(false);
      }),
    );
  });

  it('takes nothing back as an attempt goes on', () => {
    fc.assert(
      fc.property(settings, standing, (of, at) => {
        const before = shownOf(of, at);
        const after = shownOf(of, { answered: true, submitted: true, dueOver: true });
        for (const part of ['score', 'key', 'explanations'] as const) {
          if (before[part]) expect(after[part]).toBe(true);
        }
      }),
    );
  });
});

describe('the due date of a class', () => {
  it('is over with the last of its students', () => {
    const over = dueOverAt('2026-11-27T23:59', ['2026-12-01T12:00', '2026-11-20T12:00'], 'UTC');
    expect(over).toEqual(new Date('2026-12-01T12:00:00Z'));
  });
  it('is never over where there is none', () => {
    expect(dueOverAt(null, ['2026-12-01T12:00'], 'UTC')).toBeNull();
  });
});
