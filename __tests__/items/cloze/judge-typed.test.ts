import fc from 'fast-check';
import { judgeTyped } from '@/items/cloze/judge-typed';
import { lexicon } from '../../support/lexicon';
import { type Entry, mustFail, mustPass } from './answers.table';

const judged = ({ key, typed, accept = [], near = [] }: Entry) =>
  judgeTyped(
    typed,
    { key, accept, near: near.map((text) => ({ text, reason: `The text says ${key}.` })) },
    lexicon,
  ).outcome;

const named = (entries: Entry[]) =>
  entries.map((entry) => ({
    entry,
    named: `${JSON.stringify(entry.typed)} for ${entry.key}: ${entry.why}`,
  }));

describe('a typed answer', () => {
  it('is judged by a table of at least 60 entries each way', () => {
    expect(mustPass.length).toBeGreaterThanOrEqual(60);
    expect(mustFail.length).toBeGreaterThanOrEqual(60);
    expect(
      new Set([...mustPass, ...mustFail].map(({ key, typed }) => `${key}|${typed}`)).size,
    ).toBe(mustPass.length + mustFail.length);
  });

  it.each(named(mustPass))('passes $named', ({ entry }) => {
    expect(['right', 'slip']).toContain(judged(entry));
  });

  it.each(named(mustFail))('fails $named', ({ entry }) => {
    expect(['near', 'wrong']).toContain(judged(entry));
  });

  it('tells a slip from a right answer, and shows what was meant', () => {
    const expected = { key: 'Warsaw Treaty', accept: ['Warsaw Pact'], near: [] };
    expect(judgeTyped('warsaw pact', expected, lexicon)).toEqual({ outcome: 'right' });
    expect(judgeTyped('Warzaw Pact', expected, lexicon)).toEqual({
      outcome: 'slip',
      meant: 'Warsaw Pact',
    });
  });

  it('gives the reason of a tempting wrong answer, also when that has a slip', () => {
    const near = [{ text: 'Geneva', reason: 'The Geneva conference is about the Near East.' }];
    const expected = { key: 'Vienna', accept: [], near };
    for (const typed of ['Geneva', 'geneva ', 'Genevva']) {
      expect(judgeTyped(typed, expected, lexicon)).toEqual({
        outcome: 'near',
        reason: near[0]?.reason,
      });
    }
  });

  it('judges any text without fault, and never takes a number for another', () => {
    const expected = { key: '1972', accept: [], near: [] };
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
        judgeTyped(typed, { key: 'strategic offensive weapons', accept: [], near: [] }, lexicon);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), (year) => {
        expect(judgeTyped(`${year}`, expected, lexicon).outcome).toBe(
          year === 1972 ? 'right' : 'wrong',
        );
      }),
    );
  });

  it('sees no difference in case, invisible characters and space around', () => {
    const invisible = fc.constantFrom('\u200B', '\u202C', '\u00AD', '\uFEFF', '\u2066', '\uFE0E');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(11), invisible), { maxLength: 6 }), (added) => {
        const letters = [...'Disarmament'];
        for (const [place, character] of added) letters.splice(place, 0, character);
        const typed = ` ${letters.join('').toUpperCase()}\u00A0`;
        const expected = { key: 'disarmament', accept: [], near: [] };
        expect(judgeTyped(typed, expected, lexicon)).toEqual({ outcome: 'right' });
      }),
    );
  });
});
