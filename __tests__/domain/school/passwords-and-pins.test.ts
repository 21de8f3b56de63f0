import fc from 'fast-check';
import { seededRandom } from '@/domain/assessment/random';
import { passwordProblem } from '@/domain/school/password-rule';
import { isTrivialPin, newPin, pinPattern } from '@/domain/school/pin';
import { signInPause } from '@/domain/school/sign-in-pause';

describe('a new PIN', () => {
  it('has six digits and is none that anybody would try first', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const pin = newPin(seededRandom(seed));
        expect(pin).toMatch(pinPattern);
        expect(isTrivialPin(pin)).toBe(false);
      }),
    );
  });

  it.each(['000000', '123456', '654321', '121212', '112233', '901234', '343434'])(
    'is not %s',
    (pin) => {
      expect(isTrivialPin(pin)).toBe(true);
    },
  );

  it('keeps a leading zero', () => {
    expect(isTrivialPin('048271')).toBe(false);
  });
});

describe('a password', () => {
  const names = ['Rosa Steiner', 'r.steiner', 'rosa@school.example'];
  it.each([
    ['zu kurz', 'too-short'],
    ['x'.repeat(129), 'too-long'],
    ['aaaaaaaaaaaa', 'obvious'],
    ['1234567890', 'obvious'],
    ['Password1234', 'obvious'],
    ['qwertyuiop', 'obvious'],
    ['RosaSteiner1', 'obvious'],
    ['sourcework2026', 'obvious'],
    ['drei Enten am Teich', null],
    ['gT7#kQ92!xLm', null],
    ['пять гусей у реки', null],
  ])('"%s" is %s', (password, problem) => {
    expect(passwordProblem(password, { names })).toBe(problem);
  });
});

describe('the pause after failed tries', () => {
  it('begins with the fifth at 30 seconds and doubles to 15 minutes', () => {
    expect([0, 4, 5, 6, 7, 8, 9, 10, 11, 1_000].map(signInPause)).toEqual([
      0, 0, 30, 60, 120, 240, 480, 900, 900, 900,
    ]);
  });
});
