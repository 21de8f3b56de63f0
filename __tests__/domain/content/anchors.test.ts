import fc from 'fast-check';
import { marksOf, occurrences, wordRanges, wordsTouched } from '@/domain/content/anchors';

const word = fc.stringMatching(/^[a-z,.’"-]{1,8}$/);
const text = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));

test('a quote cut from a text is found where it was cut', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (whole, a, b) => {
      const [start, end] = [a % whole.length, b % (whole.length + 1)].sort((x, y) => x - y);
      fc.pre(start !== undefined && end !== undefined && end > start);
      expect(occurrences(whole, whole.slice(start, end))).toContain(start);
    }),
  );
});

test('marks are in order, apart from each other, and cover every quote', () => {
  fc.assert(
    fc.property(text, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 5 }), (whole, cuts) => {
      const quotes = cuts
        .map(([a, b]) => whole.slice(a % whole.length, (b % whole.length) + 1))
        .filter((quote) => quote !== '');
      const marks = marksOf(whole, quotes);
      for (const [index, [start, end]] of marks.entries()) {
        expect(start).toBeLessThan(end);
        expect(start).toBeGreaterThan(marks[index - 1]?.[1] ?? -1);
      }
      for (const quote of quotes) {
        const at = whole.indexOf(quote);
        expect(marks.some(([s, e]) => s <= at && at + quote.length <= e)).toBe(true);
      }
    }),
  );
});

test('a quote that does not occur is no evidence', () => {
  expect(() => marksOf('the Soviet Union', ['the United States'])).toThrow('does not occur');
});

test('words are what stands between spaces, and a range touches those it shares a letter with', () => {
  expect(wordRanges('in fact, already')).toEqual([
    [0, 2],
    [3, 8],
    [9, 16],
  ]);
  expect(wordsTouched('in fact, already', [[4, 10]])).toEqual([1, 2]);
  expect(wordsTouched('in fact, already', [[2, 3]])).toEqual([]);
});
