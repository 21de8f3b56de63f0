/** The longest name and the longest number of the school that a roster keeps, in characters. */
export const nameLimit = 80;
export const numberLimit = 40;

/**
 * Returns a name or a number as a roster keeps it: one line, single spaces, no signs that cannot be
 * seen. Otherwise as written: "Surname, First" and a cell that begins with "=" stay what they are.
 */
export function tidied(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\p{Cf}\uFFFD]/gu, '')
    .trim();
}
