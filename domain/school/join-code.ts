import type { Random } from '../assessment/random';

// No vowels, so that no word comes out; none of B, G, L, Q, S, Y, Z, which are taken for a digit or for
// one another when read aloud.
const letters = 'CDFHJKMNPRTVWX';
const digits = '0123456789';

/** Groups of letters that are read as a word all the same. */
const avoided = new Set(['CNT', 'DCK', 'FCK', 'FKD', 'FKN', 'FKR', 'KKK', 'NCK', 'PRC', 'WNK']);

/** What is written or heard in the place of a digit. */
const takenForDigit: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
};

function drawn(alphabet: string, random: Random): string {
  return Array.from({ length: 3 }, () => alphabet.charAt(random(alphabet.length))).join('');
}

/** Returns a new join code as it is shown and kept, such as "KRT-482": 2.7 million are possible. */
export function newJoinCode(random: Random): string {
  for (;;) {
    const word = drawn(letters, random);
    if (!avoided.has(word)) return `${word}-${drawn(digits, random)}`;
  }
}

/**
 * Returns the join code that was meant, or null when none can be meant. Case, spaces and hyphens do not
 * matter, and a letter that is taken for a digit (O, I, l …) is read as that digit where one belongs.
 */
export function meantJoinCode(typed: string): string | null {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  const word = signs.slice(0, 3);
  const number = [...signs.slice(3)].map((sign) => takenForDigit[sign] ?? sign).join('');
  const code = `${word}-${number}`;
  return new RegExp(`^[${letters}]{3}-\\d{3}$`).test(code) ? code : null;
}
