import type { Passage, Term } from '@/domain/content/document';

/** A stretch of a passage: plain words, or words that a term note explains. */
export interface Segment {
  /** Where it starts in the passage, in UTF-16 units. */
  start: number;
  text: string;
  /** The term these words mention, and whether its note stands here: at its first mention. */
  mention: { term: Term; first: boolean } | null;
}

interface Place {
  start: number;
  end: number;
  term: Term;
}

/** Where terms stand in a passage, in order, none overlapping: the longer of two that would is kept. */
function places(passage: Passage, terms: readonly Term[]): Place[] {
  const found = terms.flatMap((term) =>
    term.mentions
      .filter((mention) => mention.passage === passage.number)
      .map(({ text }) => ({ start: passage.text.indexOf(text), length: text.length, term }))
      .filter(({ start }) => start >= 0)
      .map(({ start, length }): Place => ({ start, end: start + length, term })),
  );
  const kept: Place[] = [];
  for (const place of found.sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (kept.every(({ start, end }) => place.end <= start || end <= place.start)) kept.push(place);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/**
 * Returns the segments of each passage, in the order given. Joined, they are the passage's text,
 * character for character. Each term's first mention in that order is the one where its note stands.
 */
export function termSegments(passages: readonly Passage[], terms: readonly Term[]): Segment[][] {
  const noted = new Set<string>();
  return passages.map((passage) => {
    const segments: Segment[] = [];
    let at = 0;
    const plain = (end: number) => {
      if (end > at) segments.push({ start: at, text: passage.text.slice(at, end), mention: null });
    };
    for (const { start, end, term } of places(passage, terms)) {
      plain(start);
      const first = !noted.has(term.id);
      noted.add(term.id);
      segments.push({ start, text: passage.text.slice(start, end), mention: { term, first } });
      at = end;
    }
    plain(passage.text.length);
    return segments;
  });
}
