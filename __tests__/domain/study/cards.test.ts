import type { SourceDocument } from '@/domain/content/document';
import { type Card, cardForItem, cardsOf, siblingsOf } from '@/domain/study/cards';
import { hideWords, wordsSlug } from '@/domain/study/hidden-words';
import { itemBank } from '@/items/bank';
import { letter } from '../../support/letter';

let document: SourceDocument;
let cards: Card[];
beforeAll(async () => {
  document = await letter();
  cards = cardsOf(document);
});

const shownWords = (card: Card) =>
  card.kind === 'cloze'
    ? card.front.parts.map((part) => ('text' in part ? part.text : '')).join(' ')
    : '';

describe('the cards of the letter', () => {
  it('are one a claim, term and prompt, and one for each words left out', () => {
    const clozes = document.claims.flatMap(({ cloze }) => cloze);
    const { claims, terms, prompts } = document;
    expect(cards).toHaveLength(claims.length + terms.length + prompts.length + clozes.length);
    expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
    expect(JSON.parse(JSON.stringify(cards))).toEqual(cards);
  });

  it('open the passage that answers them, its words marked', () => {
    for (const { evidence } of cards) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const { passage, text, marks } of evidence) {
        expect(document.passages[passage - 1]?.text).toBe(text);
        expect(marks.length).toBeGreaterThan(0);
        for (const [start, end] of marks) expect(text.slice(start, end).trim()).not.toBe('');
      }
    }
  });

  it('come in the order of the text', () => {
    const claims = cards.filter(({ kind }) => kind === 'claim');
    const passages = claims.map(({ evidence }) => evidence[0]?.passage ?? 0);
    expect(passages).toEqual([...passages].sort((a, b) => a - b));
  });

  it('hide words wherever they stand', () => {
    for (const card of cards) {
      if (card.kind !== 'cloze') continue;
      const whole = new RegExp(`(?<![\\p{L}\\p{N}])${card.back.words}(?![\\p{L}\\p{N}])`, 'iu');
      expect(shownWords(card)).not.toMatch(whole);
      expect(card.front.parts.some((part) => 'blank' in part)).toBe(true);
    }
  });

  it('are there for every item that can be missed', () => {
    const ids = new Set(cards.map(({ id }) => id));
    for (const item of itemBank(document)) {
      const card = cardForItem(item);
      if (card === null || !ids.has(card)) throw new Error(`No card for ${item.id}: ${card}`);
    }
  });
});

describe('a card’s ids', () => {
  it('follow the item that was missed', () => {
    const claims = ['peace'];
    expect(cardForItem({ type: 'cloze', id: 'doc/cloze/peace/near-east', claims })).toBe(
      'cloze/peace/near-east',
    );
    expect(cardForItem({ type: 'true-false', id: 'doc/true-false/peace/0a1b2c3d', claims })).toBe(
      'claim/peace',
    );
    expect(
      cardForItem({ type: 'extended-response', id: 'doc/extended-response/why', claims: [] }),
    ).toBe('prompt/why');
  });

  it('tell siblings: cards of one claim', () => {
    expect(siblingsOf('claim/peace')).toBe(siblingsOf('cloze/peace/near-east'));
    expect(siblingsOf('term/peace')).not.toBe(siblingsOf('claim/peace'));
  });

  it('hold hidden words as letters, digits and hyphens', () => {
    expect(wordsSlug('Geneva conference')).toBe('geneva-conference');
    expect(wordsSlug("Brezhnev's U.S. visit, 1972")).toBe('brezhnevs-us-visit-1972');
  });
});

describe('hiding words', () => {
  it('leaves the rest of the text as it is', () => {
    expect(hideWords('Mutual--I stress, mutual benefit, mutually.', 'mutual')).toEqual([
      { blank: true },
      { text: '--I stress, ' },
      { blank: true },
      { text: ' benefit, mutually.' },
    ]);
  });
});
