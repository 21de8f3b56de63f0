import { seededRandom } from '@/domain/assessment/random';
import type { SourceDocument } from '@/domain/content/document';
import { itemBank } from '@/items/bank';
import { itemTypes } from '@/items/item';
import {
  answerProblem,
  arrangeItem,
  gradeItem,
  type Item,
  parseAnswer,
  parseItem,
  presentItem,
  registry,
  revealItem,
  simulateItem,
} from '@/items/registry';
import { letter } from '../support/letter';
import { lexicon } from '../support/lexicon';

/** Another key for each type: what differs from item to item beside what is shown. */
function withAnotherKey(item: Item): Item {
  const elsewhere = {
    id: `${item.document}/another`,
    explanation: 'Another explanation altogether.',
    evidence: [{ passage: 1, text: 'TOP SECRET Copy No. 1' }],
    claims: ['another-claim'],
    topic: 'another-topic',
    difficulty: item.difficulty === 'hard' ? ('easy' as const) : ('hard' as const),
  };
  switch (item.type) {
    case 'multiple-choice': {
      const key = item.options.find(({ id }) => id !== item.key)?.id ?? '';
      const options = item.options
        .map((option) => ({ ...option, reason: option.id === key ? null : 'Another reason.' }))
        .reverse();
      return { ...item, ...elsewhere, key, options };
    }
    case 'true-false':
      return { ...item, ...elsewhere, key: !item.key };
    case 'cloze':
      return {
        ...item,
        ...elsewhere,
        key: `${item.key} and several words more`,
        accept: ['anything'],
        near: [{ text: item.key, reason: 'Another reason.' }],
      };
    case 'evidence':
      return {
        ...item,
        ...elsewhere,
        evidence: [{ passage: item.shown.passage, text: item.shown.text.slice(0, 10) }],
      };
    case 'extended-response':
      return {
        ...item,
        ...elsewhere,
        modelAnswer: 'Another model answer.',
        rubric: [
          {
            id: 'another',
            name: 'Another',
            levels: [
              { points: 0, description: 'None' },
              { points: 9, description: 'All' },
            ],
          },
        ],
      };
  }
}

describe.each(itemTypes)('the item type %s', (type) => {
  let document: SourceDocument;
  let items: Item[];

  beforeAll(async () => {
    document = await letter();
    items = itemBank(document).filter((item) => item.type === type);
  });

  const arranged = (item: Item, seed = item.id) => arrangeItem(item, seededRandom(seed));

  it('makes items from the letter that are plain values of its strict schema', () => {
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      expect(parseItem(JSON.parse(JSON.stringify(item)))).toEqual(item);
      expect(() => parseItem({ ...item, more: true })).toThrow();
      expect(() => parseItem({ ...item, schemaVersion: 2 })).toThrow();
      expect(item.id.startsWith(`${document.record.slug}/${type}/`)).toBe(true);
    }
  });

  it('presents the same bytes whatever key, explanation, evidence and claims are', () => {
    for (const item of items) {
      const another = parseItem(withAnotherKey(item));
      const arrangement = arranged(item, 'the same chance');
      expect(arranged(another, 'the same chance')).toEqual(arrangement);
      expect(JSON.stringify(presentItem(another, arrangement))).toBe(
        JSON.stringify(presentItem(item, arrangement)),
      );
    }
  });

  it('presents only fields of its strict schema, and no id of content', () => {
    const { presentedSchema } = registry[type];
    for (const item of items) {
      const presented = presentItem(item, arranged(item));
      expect(presentedSchema.parse(presented)).toEqual(presented);
      expect(presentedSchema.safeParse({ ...presented, key: 'k' }).success).toBe(false);
      const sent = JSON.stringify(presented);
      expect(sent).not.toContain(item.id);
      for (const claim of item.claims) expect(sent).not.toContain(`"${claim}"`);
      if (item.type === 'multiple-choice') {
        for (const { id } of item.options) expect(sent).not.toContain(id);
      }
    }
  });

  it('arranges every option once, under distinct opaque ids, by chance alone', () => {
    for (const item of items) {
      const { options } = arranged(item);
      const wanted = item.type === 'multiple-choice' ? item.options.map(({ id }) => id) : [];
      expect(options.map(({ option }) => option).sort()).toEqual(wanted.sort());
      expect(new Set(options.map(({ id }) => id)).size).toBe(options.length);
      expect(arranged(item)).toEqual(arranged(item));
    }
  });

  it('grades its simulated answers as it says, and reveals what the grade is', () => {
    for (const item of items) {
      const arrangement = arranged(item);
      const { graded } = simulateItem(item, arrangement);
      expect(graded.length).toBeGreaterThan(0);
      for (const { answer, verdict } of graded) {
        const parsed = parseAnswer(type, JSON.parse(JSON.stringify(answer)));
        expect(parsed).toEqual(answer);
        expect(answerProblem(item, arrangement, answer)).toBeNull();
        const score = gradeItem(item, arrangement, answer, lexicon);
        expect({ id: item.id, answer, verdict: score.verdict }).toEqual({
          id: item.id,
          answer,
          verdict,
        });
        expect(score.points === null).toBe(verdict === 'to-check');

        const revealed = revealItem(item, arrangement, answer, document, lexicon);
        expect(registry[type].revealedSchema.parse(revealed)).toEqual(revealed);
        expect(revealed.verdict).toBe(score.verdict);
        expect(revealed.points).toBe(score.points);
        expect(revealed.explanation).toBe(item.explanation);
        const marked = revealed.evidence.flatMap(({ text, marks }) =>
          marks.map(([start, end]) => text.slice(start, end)),
        );
        for (const { text } of item.evidence) {
          expect(marked.some((words) => words.includes(text))).toBe(true);
        }
      }
    }
  });

  it('refuses answers that do not fit, by their shape or with a reason', () => {
    for (const item of items) {
      const arrangement = arranged(item);
      const { invalid } = simulateItem(item, arrangement);
      const strange: unknown[] = [
        null,
        undefined,
        'text',
        7,
        [],
        [[]],
        JSON.parse('{"__proto__":{}}'),
      ];
      for (const raw of [...invalid, ...strange]) {
        const answer = parseAnswer(type, raw);
        const problem = answer && answerProblem(item, arrangement, answer);
        expect({ raw, isRefused: answer === null || problem !== null }).toEqual({
          raw,
          isRefused: true,
        });
      }
    }
  });

  it('refuses fields an answer does not have', () => {
    for (const item of items.slice(0, 3)) {
      const { graded } = simulateItem(item, arranged(item));
      for (const { answer } of graded) {
        expect(parseAnswer(type, { ...answer, verdict: 'right' })).toBeNull();
        const polluted = JSON.stringify(answer).replace('{', '{"__proto__":{"key":1},');
        expect(parseAnswer(type, JSON.parse(polluted))).toBeNull();
      }
    }
  });
});
