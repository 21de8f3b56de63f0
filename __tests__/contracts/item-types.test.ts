import { seededRandom } from '@/domain/assessment/random';
import type { RightAnswer } from '@/domain/assessment/regrade';
import { wordRanges } from '@/domain/content/anchors';
import type { SourceDocument } from '@/domain/content/document';
import { answersAs } from '@/items/answers-as';
import { itemBank } from '@/items/bank';
import { conflicts } from '@/items/conflicts';
import { type Arrangement, itemTypes } from '@/items/item';
import {
  type Answer,
  amendItem,
  answerProblem,
  answersOf,
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

/** An answer to each type that is wrong by its content; null for a type without a key. */
function wrongAnswer(item: Item): RightAnswer | null {
  switch (item.type) {
    case 'multiple-choice':
      return { option: item.options.find(({ id }) => id !== item.key)?.id ?? '' };
    case 'true-false':
      return { value: !item.key };
    case 'cloze':
      return { text: item.near[0]?.text ?? 'qqqqq 1977' };
    case 'evidence': {
      // The longest run of words that holds none of the evidence.
      const wrong = outsideOf(item);
      return { ranges: [wrong] };
    }
    case 'extended-response':
      return null;
  }
}

function outsideOf(item: Extract<Item, { type: 'evidence' }>): [number, number] {
  const { graded } = simulateItem(item, { options: [] });
  const right = graded.flatMap(({ answer, verdict }) =>
    verdict === 'right' && 'ranges' in answer ? answer.ranges.flat() : [],
  );
  const last = wordRanges(item.shown.text).length - 1;
  const [from, to] = [Math.min(...right), Math.max(...right)];
  return from > last - to ? [0, from - 1] : [to + 1, last];
}

/** The item amended so. Throws where it cannot be. */
function amended(item: Item, how: 'accept' | 'replace', answer: RightAnswer): Item {
  const result = amendItem(item, {
    key: { how, answer },
    explanation: 'A mended explanation.',
  });
  if (typeof result === 'string') throw new Error(`${item.id}: ${result}`);
  return parseItem(JSON.parse(JSON.stringify(result)));
}

const verdictOf = (item: Item, arrangement: Arrangement, answer: Answer) =>
  gradeItem(item, arrangement, answer, lexicon).verdict;

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

  describe('amended by a regrade', () => {
    const amendable = () =>
      items.flatMap((item) => {
        const answer = wrongAnswer(item);
        return answer === null ? [] : [{ item, answer, arrangement: arranged(item) }];
      });

    it('presents the same bytes, and is arranged by the same chance', () => {
      for (const { item, answer, arrangement } of amendable()) {
        for (const how of ['accept', 'replace'] as const) {
          const judged = amended(item, how, answer);
          expect(arranged(judged)).toEqual(arrangement);
          expect(JSON.stringify(presentItem(judged, arrangement))).toBe(
            JSON.stringify(presentItem(item, arrangement)),
          );
        }
      }
    });

    it('takes the accepted answer for right, and every other for what it was', () => {
      for (const { item, answer, arrangement } of amendable()) {
        const judged = amended(item, 'accept', answer);
        const given = answersAs(answer, arrangement);
        expect(verdictOf(item, arrangement, given)).not.toBe('right');
        expect(verdictOf(judged, arrangement, given)).toBe('right');
        for (const one of simulateItem(item, arrangement).graded) {
          if (JSON.stringify(one.answer) === JSON.stringify(given)) continue;
          // Other words of a passage may agree with what is right now.
          if (item.type === 'evidence' && one.verdict !== 'right') continue;
          expect(verdictOf(judged, arrangement, one.answer)).toBe(one.verdict);
        }
      }
    });

    it('takes the answer in place of the key for right, and what was right no longer', () => {
      for (const { item, answer, arrangement } of amendable()) {
        const judged = amended(item, 'replace', answer);
        expect(verdictOf(judged, arrangement, answersAs(answer, arrangement))).toBe('right');
        for (const { answer: other, verdict } of simulateItem(item, arrangement).graded) {
          if (verdict === 'right') expect(verdictOf(judged, arrangement, other)).toBe('wrong');
        }
      }
    });

    it('grades its own simulated answers, and reveals the mended explanation and nothing against what is right', () => {
      for (const { item, answer, arrangement } of amendable()) {
        for (const how of ['accept', 'replace'] as const) {
          const judged = amended(item, how, answer);
          for (const { answer: given, verdict } of simulateItem(judged, arrangement).graded) {
            const revealed = revealItem(judged, arrangement, given, document, lexicon);
            expect({ id: item.id, given, verdict: revealed.verdict }).toEqual({
              id: item.id,
              given,
              verdict,
            });
            expect(registry[type].revealedSchema.parse(revealed)).toEqual(revealed);
            expect(revealed.explanation).toBe('A mended explanation.');
            if (verdict === 'right') expect(revealed.reason).toBeNull();
          }
        }
      }
    });

    it('keeps other items from giving away what is right now, and no longer what was', () => {
      for (const { item, answer, arrangement } of amendable()) {
        const words = answersOf(amended(item, 'replace', answer));
        const both = answersOf(amended(item, 'accept', answer));
        const before = answersOf(item);
        expect(both).toEqual(expect.arrayContaining(before));
        if (type !== 'true-false') {
          expect(both.length).toBeGreaterThan(before.length);
          expect(words).toEqual(both.filter((text) => !before.includes(text)));
        }
        const betrayer = items.find((one) => one.claims.every((id) => !item.claims.includes(id)));
        const said = both.find((text) => !before.includes(text));
        if (betrayer === undefined || said === undefined || arrangement === undefined) continue;
        const telling = { ...betrayer, explanation: `It says: ${said}.` };
        expect(conflicts(amended(item, 'accept', answer), telling, document)).toBe(true);
      }
    });

    it('is refused where it changes nothing, or names no answer to the item', () => {
      for (const { item, answer, arrangement } of amendable()) {
        const twice = amended(item, 'accept', answer);
        const again = (how: 'accept' | 'replace', one: Item) =>
          amendItem(one, { key: { how, answer }, explanation: null });
        expect(again('accept', twice)).toBe('already-right');
        expect(again('replace', amended(item, 'replace', answer))).toBe('already-right');
        // Right beside another, it can still be made the only one.
        expect(
          verdictOf(amended(twice, 'replace', answer), arrangement, answersAs(answer, arrangement)),
        ).toBe('right');
      }
      const others: RightAnswer[] = [
        { option: 'no-such-option' },
        { text: ' \u200B ' },
        { ranges: [[0, 100_000]] },
        { ranges: [[1, 0]] },
      ];
      for (const item of items.slice(0, 3)) {
        for (const answer of others) {
          const key = { how: 'accept' as const, answer };
          expect(typeof amendItem(item, { key, explanation: null })).toBe('string');
        }
      }
    });

    it('takes another explanation alone, which changes no verdict', () => {
      for (const item of items) {
        const mended = amendItem(item, { key: null, explanation: 'Mended.' });
        expect(mended).toEqual({ ...item, explanation: 'Mended.' });
        expect(amendItem(item, { key: null, explanation: null })).toEqual(item);
      }
    });
  });
});
