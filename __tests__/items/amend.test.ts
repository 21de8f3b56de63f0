import fc from 'fast-check';
import { wordRanges } from '@/domain/content/anchors';
import { itemBank } from '@/items/bank';
import { amendItem, gradeItem, type Item, presentItem } from '@/items/registry';
import { letter } from '../support/letter';
import { lexicon } from '../support/lexicon';

const arrangement = { options: [] };

function amended(item: Item, how: 'accept' | 'replace', answer: object): Item | string {
  return amendItem(item, { key: { how, answer: answer as never }, explanation: null });
}

describe('an amended cloze', () => {
  let clozes: Extract<Item, { type: 'cloze' }>[];
  let evidence: Extract<Item, { type: 'evidence' }>[];
  beforeAll(async () => {
    const bank = itemBank(await letter());
    clozes = bank.filter((item) => item.type === 'cloze');
    evidence = bank.filter((item) => item.type === 'evidence');
  });
  const verdict = (item: Item, text: string) =>
    gradeItem(item, arrangement, { text }, lexicon).verdict;

  it('takes any text that was typed for right, however it is written, and no known answer for another', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
        fc.constantFrom('accept', 'replace' as const),
        (at, text, how) => {
          const item = clozes[at % clozes.length];
          if (item === undefined) return;
          const judged = amended(item, how, { text });
          if (typeof judged === 'string') {
            // Nothing to read in it, or right already.
            if (judged === 'already-right') expect(verdict(item, text)).toBe('right');
            else expect(judged).toBe('empty');
            return;
          }
          expect(verdict(judged, text)).toBe('right');
          expect(verdict(judged, ` ${text}\u200B `)).toBe('right');
          expect(verdict(judged, item.key)).toBe(how === 'accept' ? 'right' : 'wrong');
          expect(presentItem(judged, arrangement)).toEqual(presentItem(item, arrangement));
        },
      ),
    );
  });

  it('tells digits apart to the letter, and never forgives what was right as a slip of what is', () => {
    const [item] = clozes;
    if (item === undefined) throw new Error('no cloze');
    const year = amended(item, 'accept', { text: '1977' });
    if (typeof year === 'string') throw new Error(year);
    expect(['1977', '1978', '197'].map((text) => verdict(year, text))).toEqual([
      'right',
      'wrong',
      'wrong',
    ]);
    const misspelt = `${item.key}x`;
    const replaced = amended(item, 'replace', { text: misspelt });
    if (typeof replaced === 'string') throw new Error(replaced);
    expect(verdict(replaced, misspelt)).toBe('right');
    expect(verdict(replaced, item.key)).toBe('wrong');
    // Accepted again, it is right beside the other.
    const again = amended(replaced, 'accept', { text: item.key });
    if (typeof again === 'string') throw new Error(again);
    expect([item.key, misspelt].map((text) => verdict(again, text))).toEqual(['right', 'right']);
  });

  it('grades words selected by the best overlap with any selection that is right', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (at, from, length) => {
        const item = evidence[at % evidence.length];
        if (item === undefined) return;
        const count = wordRanges(item.shown.text).length;
        const first = from % count;
        const last = Math.min(count - 1, first + (length % 12));
        const answer = { ranges: [[first, last]] as [number, number][] };
        const judged = amended(item, 'accept', answer);
        if (typeof judged === 'string') {
          expect(judged).toBe('already-right');
          return;
        }
        expect(gradeItem(judged, arrangement, answer, lexicon)).toEqual({
          verdict: 'right',
          points: 1,
        });
        for (let word = 0; word < count; word += 7) {
          const other = { ranges: [[word, Math.min(word + 5, count - 1)]] as [number, number][] };
          const before = gradeItem(item, arrangement, other, lexicon).points ?? 0;
          expect(gradeItem(judged, arrangement, other, lexicon).points).toBeGreaterThanOrEqual(
            before,
          );
        }
        const replaced = amended(item, 'replace', answer);
        if (typeof replaced === 'string') throw new Error(replaced);
        expect(gradeItem(replaced, arrangement, answer, lexicon).points).toBe(1);
      }),
    );
  });
});
