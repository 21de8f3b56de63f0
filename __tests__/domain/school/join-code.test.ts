import fc from 'fast-check';
import { seededRandom } from '@/domain/assessment/random';
import { meantJoinCode, newJoinCode } from '@/domain/school/join-code';

const code = fc.string().map((seed) => newJoinCode(seededRandom(seed)));

describe('a join code', () => {
  it('is two groups of three, without vowels and look-alikes', () => {
    fc.assert(
      fc.property(code, (made) => {
        expect(made).toMatch(/^[CDFHJKMNPRTVWX]{3}-\d{3}$/);
      }),
    );
  });

  it('is read in any case, with or without hyphen and spaces', () => {
    fc.assert(
      fc.property(code, fc.constantFrom('', '-', ' ', ' – ', '.'), (made, between) => {
        const typed = made.replace('-', between);
        expect(meantJoinCode(typed)).toBe(made);
        expect(meantJoinCode(` ${typed.toLowerCase()} `)).toBe(made);
      }),
    );
  });

  it.each([
    ['KRT-1O2', 'KRT-102'],
    ['krt Il0', 'KRT-110'],
    ['ＫＲＴ４８２', 'KRT-482'],
    ['krt-sbz', 'KRT-582'],
  ])('%s is taken for %s', (typed, meant) => {
    expect(meantJoinCode(typed)).toBe(meant);
  });

  it('is never made of what is something else', () => {
    for (const typed of ['', 'KRT', 'KRT-48', 'KRT-4822', 'AEI-482', '482-KRT', 'KRT-4X2', '🦆']) {
      expect(meantJoinCode(typed)).toBeNull();
    }
    fc.assert(fc.property(fc.string(), (typed) => void meantJoinCode(typed)));
  });
});
