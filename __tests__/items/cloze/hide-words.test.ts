import { givesAway, hideWords } from '@/items/cloze/hide-words';
import { registry } from '@/items/registry';
import { smallDocument } from '../../support/small-document';

const blank = { blank: true };

/** The items of one claim with this quote, hiding these words. */
const made = (quote: string, hide: string) =>
  registry.cloze
    .generate(smallDocument({ boats: { quote, cloze: [{ hide }] } }))
    .filter(({ claims }) => claims.includes('boats'));

describe('hiding words of a quote', () => {
  it('takes them out wherever they stand, in any case and way of writing', () => {
    expect(hideWords('Peace now: lasting pe\u00ADace, PEACE.', 'peace')).toEqual([
      blank,
      { text: ' now: lasting ' },
      blank,
      { text: ', ' },
      blank,
      { text: '.' },
    ]);
    expect(hideWords('the arms-race and the Arms Race', 'arms race')).toEqual([
      { text: 'the ' },
      blank,
      { text: ' and the ' },
      blank,
    ]);
  });

  it('leaves other words that only contain them', () => {
    expect(hideWords('towards war', 'war')).toEqual([{ text: 'towards ' }, blank]);
  });

  it('keeps punctuation and endings beside the blank', () => {
    expect(hideWords("during Mr. Vance's visit", 'Vance')).toEqual([
      { text: 'during Mr. ' },
      blank,
      { text: "'s visit" },
    ]);
  });

  it('shows the same whatever the length of what it hides', () => {
    const present = (quote: string, hide: string) => {
      const item = made(quote, hide)[0];
      if (!item) throw new Error('No cloze item');
      return JSON.stringify(registry.cloze.present(item, { options: [] }));
    };
    expect(present('They carry lawful cargo', 'lawful')).toBe(
      present('They carry extraordinarily cargo', 'extraordinarily'),
    );
    expect(present('They carry lawful cargo', 'lawful')).toBe(
      present('They carry fine old cargo', 'fine old'),
    );
  });
});

describe('what gives hidden words away', () => {
  it.each([
    ['leading to mutual benefit', 'mutual'],
    ['mutually acceptable', 'mutual'],
    ['an unlawful act', 'lawful'],
    ['of mutual interest', 'mutual benefit'],
    ['MUTUAL', 'mutual'],
  ])('"%s" gives away "%s"', (shown, hidden) => {
    expect(givesAway(shown, hidden)).toBe(true);
  });

  it.each([
    ['towards peace', 'war'],
    ['the course of the matter', 'of the war'],
    ['a strong peace', 'mutual benefit'],
  ])('"%s" does not give away "%s"', (shown, hidden) => {
    expect(givesAway(shown, hidden)).toBe(false);
  });

  it('leaves no item where the hidden words would show', () => {
    expect(made('They carry lawful cargo and unlawful letters', 'lawful')).toEqual([]);
    expect(made('They carry mutual goods to mutual benefit', 'mutual benefit')).toEqual([]);
    expect(made('A note of grain', 'note')).toEqual([]);
    expect(made('They carry lawful cargo and LAWFUL letters', 'lawful')).toHaveLength(1);
  });
});
