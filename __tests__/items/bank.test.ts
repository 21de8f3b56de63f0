import { seededRandom } from '@/domain/assessment/random';
import { occurrences } from '@/domain/content/anchors';
import type { SourceDocument } from '@/domain/content/document';
import { itemBank } from '@/items/bank';
import { judgeTyped } from '@/items/cloze/judge-typed';
import { containsWords, foldedWords } from '@/items/folded-words';
import type { ItemType } from '@/items/item';
import { arrangeItem, type Item, presentItem, revealItem } from '@/items/registry';
import { letter } from '../support/letter';
import { lexicon } from '../support/lexicon';

type Of<Type extends ItemType> = Extract<Item, { type: Type }>;

const words = (text: string) => foldedWords(text).join(' ');

/** The most that chance alone would give in all but one of about 40 banks (normal approximation). */
function mostByChance(shares: number[]): number {
  const mean = shares.reduce((sum, share) => sum + share, 0);
  const variance = shares.reduce((sum, share) => sum + share * (1 - share), 0);
  return mean + 2 * Math.sqrt(variance);
}

describe('the bank of the letter', () => {
  let document: SourceDocument;
  let bank: Item[];
  const of = <Type extends ItemType>(type: Type) =>
    bank.filter((item): item is Of<Type> => item.type === type);

  beforeAll(async () => {
    document = await letter();
    bank = itemBank(document);
  });

  it('has at least 120 items, each under its own id, the same each time', () => {
    expect(bank.length).toBeGreaterThanOrEqual(120);
    expect(new Set(bank.map(({ id }) => id)).size).toBe(bank.length);
    expect(JSON.stringify(itemBank(document))).toBe(JSON.stringify(bank));
  });

  it('loses no claim, misreading or prompt on the way', () => {
    expect(of('multiple-choice')).toHaveLength(document.claims.length);
    expect(of('true-false')).toHaveLength(
      document.claims.reduce((sum, { misreadings }) => sum + 1 + misreadings.length, 0),
    );
    expect(of('extended-response')).toHaveLength(document.prompts.length);
  });

  it('rests every item on words of the document, character for character', () => {
    for (const { id, evidence, explanation } of bank) {
      for (const { passage, text } of evidence) {
        const found = document.passages.find(({ number }) => number === passage);
        expect({ id, times: occurrences(found?.text ?? '', text).length }).toEqual({
          id,
          times: 1,
        });
      }
      expect(explanation).not.toBe('');
    }
  });

  it('gives each multiple-choice item exactly one key, and options that read differently', () => {
    for (const { id, options, key } of of('multiple-choice')) {
      expect(options.filter((option) => option.id === key)).toHaveLength(1);
      expect(options.filter(({ reason }) => reason === null).map((option) => option.id)).toEqual([
        key,
      ]);
      expect({ id, distinct: new Set(options.map(({ text }) => words(text))).size }).toEqual({
        id,
        distinct: options.length,
      });
      expect(new Set(options.map((option) => option.id)).size).toBe(options.length);
    }
  });

  it('has no distractor that the quote says or another claim makes true', () => {
    const faults = of('multiple-choice').flatMap(({ id, options, key, evidence, claims }) =>
      options
        .filter((option) => option.id !== key)
        .flatMap(({ text }) => [
          ...evidence
            .filter((quote) => containsWords(quote.text, text))
            .map(() => `${id}: the quote says "${text}"`),
          ...document.claims
            .filter((claim) => !claims.includes(claim.id))
            .filter(({ answer, statement }) => [answer, statement].map(words).includes(words(text)))
            .map((claim) => `${id}: "${text}" is what ${claim.id} says`),
        ]),
    );
    expect(faults).toEqual([]);
  });

  it('states nothing false that a claim says, and nothing true that a misreading says', () => {
    const statements = new Set(document.claims.map(({ statement }) => words(statement)));
    for (const { stem, key } of of('true-false')) {
      expect({ stem, key: statements.has(words(stem)) }).toEqual({ stem, key });
    }
  });

  it('makes the key each rank by length as often as chance does: striking out none of them helps', () => {
    const items = of('multiple-choice');
    const ranks = new Map<number, number>();
    const shares = new Map<number, number[]>();
    for (const { options, key } of items) {
      const length = options.find(({ id }) => id === key)?.text.length ?? 0;
      const shorter = options.filter(({ text }) => text.length < length).length;
      // Options of one length share their ranks, the key among them.
      const alike = options.filter(({ text }) => text.length === length).length;
      for (let rank = shorter; rank < shorter + alike; rank += 1) {
        ranks.set(rank, (ranks.get(rank) ?? 0) + 1 / alike);
      }
      options.forEach((_, rank) => {
        shares.set(rank, [...(shares.get(rank) ?? []), 1 / options.length]);
      });
    }
    const faults = [...shares].filter(([rank, ofRank]) => {
      const mean = ofRank.reduce((sum, share) => sum + share, 0);
      return Math.abs((ranks.get(rank) ?? 0) - mean) > mostByChance(ofRank) - mean;
    });
    expect(faults.map(([rank]) => ({ rank, keys: ranks.get(rank) }))).toEqual([]);
  });

  it('puts the key in no place more often than chance, over many drawings', () => {
    const counts = new Map<number, number>();
    const shares = new Map<number, number[]>();
    for (let seed = 0; seed < 40; seed += 1) {
      for (const item of of('multiple-choice')) {
        const { options } = arrangeItem(item, seededRandom(`${seed} ${item.id}`));
        const place = options.findIndex(({ option }) => option === item.key);
        counts.set(place, (counts.get(place) ?? 0) + 1);
        options.forEach((_, at) => {
          shares.set(at, [...(shares.get(at) ?? []), 1 / options.length]);
        });
      }
    }
    for (const [place, ofPlace] of shares) {
      // Five places are looked at, so the bound leaves more room than for one.
      const limit = mostByChance(ofPlace) * 1.03;
      expect({ place, isByChance: (counts.get(place) ?? 0) <= limit }).toEqual({
        place,
        isByChance: true,
      });
    }
  });

  it('has no stem that contains its answer', () => {
    const faults = bank.flatMap((item) => {
      switch (item.type) {
        case 'multiple-choice':
          return item.options.filter(
            ({ id, text }) => id === item.key && containsWords(item.stem, text),
          ).length > 0
            ? [item.id]
            : [];
        case 'cloze':
          return containsWords(item.stem, item.key) ? [item.id] : [];
        case 'evidence': {
          const quote = foldedWords(item.evidence[0]?.text ?? '');
          const runs = quote.slice(4).map((_, at) => quote.slice(at, at + 5).join(' '));
          return runs
            .filter((run) => containsWords(item.stem, run))
            .map((run) => `${item.id}: ${run}`);
        }
        default:
          return [];
      }
    });
    expect(faults).toEqual([]);
  });

  it('shows the reason of each distractor when it is chosen, and none with the key', () => {
    for (const item of of('multiple-choice')) {
      const arrangement = arrangeItem(item, seededRandom(item.id));
      for (const { id, option } of arrangement.options) {
        const { reason } = revealItem(item, arrangement, { option: id }, document, lexicon);
        expect(reason).toBe(item.options.find((one) => one.id === option)?.reason);
        expect(reason === null).toBe(option === item.key);
      }
    }
  });

  it('hides the words of a cloze wherever they stand, in any case', () => {
    for (const item of of('cloze')) {
      const presented = presentItem(item, arrangeItem(item, seededRandom('any')));
      const shown = `${item.speaker} ${document.record.title} ${item.stem} ${JSON.stringify(presented)}`;
      expect({ id: item.id, gives: containsWords(shown, item.key) }).toEqual({
        id: item.id,
        gives: false,
      });
      expect(item.parts.some((part) => 'blank' in part)).toBe(true);
    }
  });

  it('hides every term that an author marked, unless the screen would give it away', () => {
    const authored = document.claims.flatMap(({ id, cloze }) =>
      cloze.map(({ hide }) => `${id}: ${hide}`),
    );
    const made = of('cloze').map(({ claims, key }) => `${claims[0]}: ${key}`);
    expect(authored.filter((term) => !made.includes(term))).toEqual([]);
  });

  it('takes no tempting answer for right, and gives the reason for each', () => {
    for (const item of of('cloze')) {
      for (const { text, reason } of item.near) {
        expect({ id: item.id, ...judgeTyped(text, item, lexicon) }).toEqual({
          id: item.id,
          outcome: 'near',
          reason,
        });
      }
      for (const text of [item.key, ...item.accept]) {
        expect({ id: item.id, ...judgeTyped(text, item, lexicon) }).toEqual({
          id: item.id,
          outcome: 'right',
        });
      }
    }
  });

  it('asks for evidence only where the whole passage would not do', () => {
    for (const item of of('evidence')) {
      const last = item.shown.text.split(/\s+/).length - 1;
      const revealed = revealItem(
        item,
        arrangeItem(item, seededRandom('any')),
        { ranges: [[0, last]] },
        document,
        lexicon,
      );
      expect({ id: item.id, verdict: revealed.verdict }).not.toEqual({
        id: item.id,
        verdict: 'right',
      });
    }
  });
});
