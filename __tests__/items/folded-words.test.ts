import fc from 'fast-check';
import { containsWords, foldedWords } from '@/items/folded-words';

describe('folded words', () => {
  it.each([
    ['Non–Interference', ['non', 'interference']],
    ['U.S.S.R.', ['ussr']],
    ['“Œuvre”, Straße, Łódź', ['oeuvre', 'strasse', 'lodz']],
    ['1.5 or 1,500 in 1972.', ['1.5', 'or', '1.500', 'in', '1972']],
    ['\u200B\u202E \u00A0', []],
    ['', []],
  ])('of %j are %j', (text, words) => {
    expect(foldedWords(text)).toEqual(words);
  });

  it('stay the same when folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const words = foldedWords(text);
        expect(foldedWords(words.join(' '))).toEqual(words);
      }),
    );
  });

  it('are found in one another only whole', () => {
    expect(containsWords('The arms—race ended.', 'Arms race')).toBe(true);
    expect(containsWords('towards', 'war')).toBe(false);
    expect(containsWords('anything', '')).toBe(false);
  });
});
