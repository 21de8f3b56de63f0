/** A range of characters, [start, end) in UTF-16 units. */
export type TextRange = readonly [start: number, end: number];

/** Returns where `quote` starts in `text`, every occurrence, character for character. */
export function occurrences(text: string, quote: string): number[] {
  const found: number[] = [];
  if (quote === '') return found;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) found.push(at);
  return found;
}

/**
 * Returns the ranges of `text` that the quotes cover, in order, those that touch or overlap joined.
 * Throws when a quote does not occur: a quote that is not in its passage is no evidence.
 */
export function marksOf(text: string, quotes: readonly string[]): [number, number][] {
  return joinedRanges(
    quotes.map((quote): TextRange => {
      const start = text.indexOf(quote);
      if (start < 0) throw new Error(`The quote does not occur in its passage: "${quote}"`);
      return [start, start + quote.length];
    }),
  );
}

/** Returns the ranges in order, those that touch or overlap joined. */
export function joinedRanges(ranges: readonly TextRange[]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** Returns the range of each word of `text`: what stands between white space, punctuation included. */
export function wordRanges(text: string): TextRange[] {
  return [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => [index, index + word.length]);
}

/** Returns the indices of the words of `text` that any of the ranges touches, in order. */
export function wordsTouched(text: string, ranges: readonly TextRange[]): number[] {
  return wordRanges(text).flatMap(([start, end], word) =>
    ranges.some(([from, to]) => start < to && from < end) ? [word] : [],
  );
}
