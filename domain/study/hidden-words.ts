/** A piece of a text with words hidden: what stays, or a blank that is the same whatever it hides. */
export type TextPart = { text: string } | { blank: true };

/** Returns `text` with `words` replaced by blanks wherever they stand as whole words, in any case. */
export function hideWords(text: string, words: string): TextPart[] {
  const literal = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'giu');
  return text
    .split(whole)
    .flatMap((kept, index): TextPart[] => [
      ...(index > 0 ? [{ blank: true } as const] : []),
      ...(kept === '' ? [] : [{ text: kept }]),
    ]);
}

/** Returns words as the last part of an id: "Geneva conference" gives "geneva-conference". */
export function wordsSlug(words: string): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’‘]|(?<!\d)\.|\.(?!\d)/gu, '')
    .split(/[^a-z0-9.]+/)
    .filter(Boolean)
    .join('-');
}
