/** Letters that Unicode does not take apart into a base letter and a mark. */
const bareLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/** Marks, format characters and the fillers that look like nothing. */
const invisible = /[\p{M}\p{Cf}\p{Cc}\u115F\u1160\u3164\uFFA0]/gu;
const dash = /[\p{Pd}\u2212\u2043\u02D7\u30FC]/gu;

/**
 * Returns text with what a reader does not see, or would not call a difference, folded away: case,
 * accents, width, the kinds of dashes, quotes and spaces, invisible characters. White space is kept
 * as single spaces, dashes as "-", other punctuation as spaces, save between digits, where a point
 * or a comma is part of the number.
 */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\s/gu, ' ')
    .replace(invisible, '')
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/g, (letter) => bareLetters[letter] ?? letter)
    .replace(dash, '-')
    .replace(/(?<=\p{N})[.,](?=\p{N})/gu, '\u0000')
    .replace(/['’‘ʼ`´.]/gu, '')
    .replace(/(?!-)\p{P}/gu, ' ')
    .replaceAll('\u0000', '.')
    .replace(/ +/g, ' ')
    .trim();
}

/**
 * Returns the words of a text with differences of writing folded away: "Non–Interference" gives
 * ["non", "interference"], "U.S.S.R." gives ["ussr"]. Empty when the text shows nothing but
 * punctuation and space.
 */
export function foldedWords(text: string): string[] {
  return folded(text).split(/[ -]+/).filter(Boolean);
}

/** Tells whether the folded words of `part` stand one after the other in those of `whole`. */
export function containsWords(whole: string, part: string): boolean {
  const words = foldedWords(part).join(' ');
  return words !== '' && ` ${foldedWords(whole).join(' ')} `.includes(` ${words} `);
}
