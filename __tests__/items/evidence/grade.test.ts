import { itemBank } from '@/items/bank';
import type { EvidenceItem } from '@/items/evidence/item';
import { registry } from '@/items/registry';
import { lexicon } from '../../support/lexicon';
import { smallDocument } from '../../support/small-document';

const arrangement = { options: [] };
const document = smallDocument();
const evidence = itemBank(document).filter(
  (item): item is EvidenceItem => item.type === 'evidence',
);
const item = evidence.find(({ id }) => id === 'small-note/evidence/rivers');

/** "Rivers run low in the dry summer, and the mills stand still.": the first seven words are wanted. */
const graded = (...ranges: [number, number][]) => {
  if (!item) throw new Error('No item on rivers');
  expect(registry.evidence.problem(item, arrangement, { ranges })).toBeNull();
  const { verdict, points, precision, recall, selected } = registry.evidence.reveal(
    item,
    arrangement,
    { ranges },
    document,
    lexicon,
  );
  return { verdict, points, precision, recall, selected };
};

describe('words selected as evidence', () => {
  it('are right when they are the evidence', () => {
    expect(graded([0, 6])).toEqual({
      verdict: 'right',
      points: 1,
      precision: 1,
      recall: 1,
      selected: [[0, 33]],
    });
  });

  it('are right when a word or two is off', () => {
    expect(graded([1, 7])).toMatchObject({ verdict: 'right', points: 6 / 7 });
  });

  it('are partly right for half of it, and tell precision from recall', () => {
    expect(graded([0, 2])).toMatchObject({ verdict: 'partly', points: 0.6, precision: 1 });
    expect(graded([0, 11])).toMatchObject({ verdict: 'partly', precision: 7 / 12, recall: 1 });
  });

  it('are wrong beside it', () => {
    expect(graded([8, 11])).toMatchObject({ verdict: 'wrong', points: 0, precision: 0, recall: 0 });
  });

  it('count in any order and in several pieces', () => {
    expect(graded([4, 6], [0, 3])).toMatchObject({
      verdict: 'right',
      points: 1,
      selected: [
        [0, 17],
        [18, 33],
      ],
    });
  });
});

describe('an evidence item', () => {
  it('is made only where the quote is a choice: three words or more, and not nearly the passage', () => {
    const narrow = smallDocument({
      rivers: { quote: 'Rivers run' },
      winter: { quote: 'Winter closes every road but' },
    });
    const made = itemBank(narrow).filter(({ type }) => type === 'evidence');
    expect(made.map(({ claims }) => claims[0])).toEqual(['boats', 'bridges']);
  });
});
