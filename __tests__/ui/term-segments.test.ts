import fc from 'fast-check';
import type { Passage, Term } from '@/domain/content/document';
import { termSegments } from '@/ui/reader/term-segments';

const passage = (number: number, text: string): Passage => ({ number, voice: 'writer', text });
const term = (id: string, ...mentions: [passage: number, text: string][]): Term => ({
  id,
  name: id,
  kind: 'idea',
  mentions: mentions.map(([number, text]) => ({ passage: number, text })),
  inDocument: 'It is named.',
  background: 'It was so.',
  sources: ['A book'],
  confidence: 'checked',
});

describe('termSegments', () => {
  const passages = [
    passage(1, 'We met in Vienna, and in Vienna we stay.'),
    passage(2, 'The Vienna talks on arms go on.'),
  ];

  it('puts the note at the first mention, and a link at those after it', () => {
    const segments = termSegments(passages, [
      term('vienna', [2, 'The Vienna talks'], [1, 'met in Vienna']),
    ]);
    const mentions = segments.flat().filter(({ mention }) => mention !== null);
    expect(mentions.map(({ text, mention }) => [text, mention?.first])).toEqual([
      ['met in Vienna', true],
      ['The Vienna talks', false],
    ]);
  });

  it('keeps the longer of two mentions that overlap', () => {
    const segments = termSegments(passages, [
      term('talks', [2, 'Vienna talks on arms']),
      term('arms', [2, 'arms go']),
    ]);
    expect(segments[1]?.flatMap(({ mention }) => mention?.term.id ?? [])).toEqual(['talks']);
  });

  it('joined, is the text of each passage, character for character', () => {
    const texts = fc.array(fc.stringMatching(/^[a-c ]{1,30}$/), { minLength: 1, maxLength: 4 });
    const cuts = fc.array(fc.tuple(fc.nat(3), fc.nat(29), fc.integer({ min: 1, max: 8 })));
    fc.assert(
      fc.property(texts, cuts, (written, places) => {
        const all = written.map((text, index) => passage(index + 1, text));
        const terms = places.flatMap(([number, start, length], index) => {
          const words = written[number]?.slice(start, start + length);
          return words ? [term(`t${index}`, [number + 1, words])] : [];
        });
        const segments = termSegments(all, terms);
        expect(segments.map((each) => each.map(({ text }) => text).join(''))).toEqual(written);
        const notes = segments
          .flat()
          .flatMap(({ mention }) => (mention?.first ? [mention.term.id] : []));
        expect(new Set(notes).size).toBe(notes.length);
      }),
    );
  });
});
