// The database keeps neither the character U+0000 nor half a surrogate pair. A browser may send both by
// cutting an emoji in two: what was typed is worth keeping, so they are mended rather than refused.
/** Returns a text as it can be stored. */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}
