import fc from 'fast-check';
import { quotedWords } from '@/items/extended-response/quoted-words';

const passages = [
  {
    passage: 1,
    text: 'The most important thing here--and it is confirmed by past experience--is equality.',
  },
  {
    passage: 2,
    text: 'We are ready to realize by mutual efforts a new major shift in the relations.',
  },
];
const quoted = (answer: string) =>
  [...quotedWords(answer, passages).taken].map(([passage, ranges]) => [
    passage,
    ranges.map((range) => passages[passage - 1]?.text.slice(...range)),
  ]);

describe('what an answer quotes', () => {
  it('is found without quotation marks from four words on, whatever the case and the dashes', () => {
    expect(quoted('He says they are ready to REALIZE by Mutual efforts something.')).toEqual([
      [2, ['are ready to realize by mutual efforts']],
    ]);
    expect(quoted('important thing here – and it is confirmed')).toEqual([
      [1, ['important thing here--and it is confirmed']],
    ]);
  });

  it('is no accident of three common words', () => {
    expect(quoted('in the relations')).toEqual([]);
  });

  it('is found in quotation marks, however short, and told where no passage holds it', () => {
    const answer = 'It is “equality”, and not "a new minor shift", as in «past experience».';
    expect(quoted(answer)).toEqual([[1, ['past experience--is', 'equality.']]]);
    expect(quotedWords(answer, passages).strange).toEqual(['a new minor shift']);
  });

  it('stands within its passage, in order and without overlap, for any answer', () => {
    const word = fc.constantFrom(
      ...'the new shift is “ ” " equality -- we are ready to by'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        for (const [passage, ranges] of quotedWords(words.join(' '), passages).taken) {
          const { length } = passages[passage - 1]?.text ?? '';
          let last = -1;
          for (const [start, end] of ranges) {
            expect(start).toBeGreaterThan(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(length);
            last = end;
          }
        }
      }),
    );
  });

  it('finds every run of four words that is copied', () => {
    const words = passages[1]?.text.split(' ') ?? [];
    fc.assert(
      fc.property(fc.nat(words.length - 4), fc.integer({ min: 4, max: 8 }), (start, length) => {
        const copied = words.slice(start, start + length).join(' ');
        expect(quotedWords(copied, passages).taken.has(2)).toBe(true);
      }),
    );
  });
});
