import fc from 'fast-check';
import { seededRandom } from '@/domain/assessment/random';
import { difficulties, type SourceDocument } from '@/domain/content/document';
import { itemBank } from '@/items/bank';
import { conflicts } from '@/items/conflicts';
import { blueprintSchema, draw } from '@/items/draw';
import { itemTypes } from '@/items/item';
import type { Item } from '@/items/registry';
import { letter } from '../support/letter';
import { smallDocument } from '../support/small-document';

const pairs = (items: Item[]) =>
  items.flatMap((one, at) => items.slice(at + 1).map((other) => [one, other] as const));

describe('two items of one quiz', () => {
  const document = smallDocument();
  const bank = itemBank(document);
  const item = (start: string, from = bank) => {
    const found = from.find(({ id }) => id.startsWith(`small-note/${start}`));
    if (!found) throw new Error(`No item ${start}`);
    return found;
  };

  it('may rest on different claims in different passages', () => {
    expect(conflicts(item('multiple-choice/rivers'), item('cloze/boats'), document)).toBe(false);
  });

  it('never rest on the same claim', () => {
    expect(conflicts(item('multiple-choice/boats'), item('cloze/boats'), document)).toBe(true);
  });

  it('never rest on claims that an author says give each other away, whichever says so', () => {
    const overlapping = smallDocument({ rivers: { overlaps: ['boats'] } });
    const items = itemBank(overlapping);
    const one = item('multiple-choice/rivers', items);
    const other = item('true-false/boats', items);
    expect(conflicts(one, other, overlapping)).toBe(true);
    expect(conflicts(other, one, overlapping)).toBe(true);
  });

  it('never have their evidence in the same passage', () => {
    const near = smallDocument({ rivers: { passage: 2, quote: 'Boats of mutual benefit' } });
    const items = itemBank(near);
    expect(conflicts(item('true-false/rivers', items), item('true-false/boats', items), near)).toBe(
      true,
    );
  });

  it('never show what answers the other: an option, an explanation, a passage', () => {
    const telling = smallDocument({ winter: { answer: 'Only in 1972, it is said' } });
    const items = itemBank(telling);
    const year = item('cloze/bridges', items);
    expect(conflicts(item('multiple-choice/winter', items), year, telling)).toBe(true);
    expect(conflicts(item('true-false/winter', items), year, telling)).toBe(false);
    expect(conflicts(item('true-false/rivers', items), year, telling)).toBe(false);
  });

  it('never have the passage of one shown by an open question of the other', () => {
    const open = item('extended-response/roads');
    expect(conflicts(open, item('multiple-choice/winter'), document)).toBe(true);
    expect(conflicts(open, item('multiple-choice/rivers'), document)).toBe(false);
  });
});

describe('a quiz drawn from the letter', () => {
  let document: SourceDocument;
  let bank: Item[];
  const drawn = (blueprint: Parameters<typeof draw>[2], seed: string) =>
    draw(bank, document, blueprint, seededRandom(seed));
  const count = (items: Item[], type: string) => items.filter((item) => item.type === type).length;

  beforeAll(async () => {
    document = await letter();
    bank = itemBank(document);
  });

  it('never shows a hidden name in its possessive', () => {
    const named = (id: string) => {
      const found = bank.find((item) => item.id === `${document.record.slug}/${id}`);
      if (!found) throw new Error(`No item ${id}`);
      return found;
    };
    const hidden = named('cloze/vance-calls-it-good/vance');
    expect(conflicts(hidden, named('evidence/good-will-and-readiness'), document)).toBe(true);
  });

  it('has ten items of mixed types in rough balance, the open question last', () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const quiz = drawn({ count: 10 }, `mixed ${seed}`);
      expect(quiz).toHaveLength(10);
      for (const type of ['multiple-choice', 'true-false', 'cloze', 'evidence']) {
        expect(count(quiz, type)).toBeGreaterThanOrEqual(2);
        expect(count(quiz, type)).toBeLessThanOrEqual(3);
      }
      expect(quiz.findIndex(({ type }) => type === 'extended-response')).toBe(9);
    }
  });

  it('has no open question when it is shorter, unless asked for', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      expect(count(drawn({ count: 9 }, `${seed}`), 'extended-response')).toBe(0);
    }
    expect(drawn({ count: 1, types: ['extended-response'] }, 'open')).toHaveLength(1);
  });

  it('spreads over topics and passages, and balances true and false', () => {
    const topics = new Set(document.claims.map(({ topic }) => topic));
    for (let seed = 0; seed < 30; seed += 1) {
      const quiz = drawn({ count: 8 }, `spread ${seed}`);
      expect(new Set(quiz.map(({ topic }) => topic)).size).toBeGreaterThanOrEqual(
        Math.min(6, topics.size),
      );
      const statements = drawn({ count: 8, types: ['true-false'] }, `keys ${seed}`);
      const truths = statements.filter((item) => item.type === 'true-false' && item.key).length;
      expect(statements).toHaveLength(8);
      expect(truths).toBe(4);
    }
  });

  it('is the same, byte for byte, for the same seed, and another for another', () => {
    const bytes = (seed: string) => JSON.stringify(drawn({ count: 10 }, seed));
    expect(bytes('one')).toBe(bytes('one'));
    expect(bytes('one')).not.toBe(bytes('two'));
    const again = draw(itemBank(document), document, { count: 10 }, seededRandom('one'));
    expect(JSON.stringify(again)).toBe(bytes('one'));
  });

  it('keeps to its blueprint and has no two items in conflict, whatever is asked', () => {
    const topics = document.record.topics.map(({ id }) => id);
    const blueprints = fc.record(
      {
        count: fc.integer({ min: 1, max: 60 }),
        types: fc.subarray([...itemTypes], { minLength: 1 }),
        topics: fc.subarray(topics, { minLength: 1 }),
        difficulties: fc.subarray([...difficulties], { minLength: 1 }),
      },
      { requiredKeys: ['count'] },
    );
    fc.assert(
      fc.property(blueprints, fc.string(), (raw, seed) => {
        const blueprint = blueprintSchema.parse(raw);
        const quiz = drawn(blueprint, seed);
        expect(quiz.length).toBeLessThanOrEqual(blueprint.count);
        for (const { type, topic, difficulty } of quiz) {
          expect(blueprint.types ?? itemTypes).toContain(type);
          expect(blueprint.topics ?? topics).toContain(topic);
          expect(blueprint.difficulties ?? difficulties).toContain(difficulty);
        }
        for (const [one, other] of pairs(quiz)) {
          expect([one.id, other.id, conflicts(one, other, document, 'quotes')]).toEqual([
            one.id,
            other.id,
            false,
          ]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('rests on a passage once where the letter allows it, and more often only on a narrow choice', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      for (const [one, other] of pairs(drawn({ count: 20 }, `wide ${seed}`))) {
        expect(conflicts(one, other, document)).toBe(false);
      }
    }
    const narrow = drawn({ count: 5, topics: ['principles'] }, 'narrow');
    expect(narrow).toHaveLength(5);
    expect(pairs(narrow).some(([one, other]) => conflicts(one, other, document))).toBe(true);
  });

  it('finds something to ask on every topic and of every type', () => {
    for (const topic of document.record.topics) {
      expect({ topic, items: drawn({ count: 3, topics: [topic.id] }, 'topic').length }).not.toEqual(
        { topic, items: 0 },
      );
    }
    for (const type of itemTypes) {
      expect({ type, items: drawn({ count: 5, types: [type] }, 'type').length }).not.toEqual({
        type,
        items: 0,
      });
    }
  });

  it('is empty when nothing matches', () => {
    expect(drawn({ count: 10, topics: ['no-such-topic'] }, 'none')).toEqual([]);
  });
});
