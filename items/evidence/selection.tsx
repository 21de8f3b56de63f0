/** First and last word of a range, both included. */
export type WordRange = [first: number, last: number];

/**
 * What is selected of a passage. `anchor` is the end that stays and `head` the end that moves; both
 * null when nothing is selected. `open`: a first word was chosen and the last is still to come.
 */
export interface Selection {
  /** The word the keyboard stands on. */
  cursor: number;
  ends: { anchor: number; head: number } | null;
  open: boolean;
}

/** Returns an answer's selection as it was left, the cursor at its end. */
export function selectionOf(range: WordRange | undefined): Selection {
  if (!range) return { cursor: 0, ends: null, open: false };
  return { cursor: range[1], ends: { anchor: range[0], head: range[1] }, open: false };
}

/** Returns the words selected, whichever end came first; null when there are none. */
export function selectedRange({ ends }: Selection): WordRange | null {
  return ends && [Math.min(ends.anchor, ends.head), Math.max(ends.anchor, ends.head)];
}

/** A word is chosen, by a tap or by Space: the first end of a new selection, or the last of an open one. */
export function withWordChosen({ ends, open }: Selection, word: number): Selection {
  return open && ends
    ? { cursor: word, ends: { ...ends, head: word }, open: false }
    : { cursor: word, ends: { anchor: word, head: word }, open: true };
}

/** The cursor goes to a word and takes the end of an open selection with it. */
export function withCursorAt({ ends, open }: Selection, word: number): Selection {
  return { cursor: word, ends: open && ends ? { ...ends, head: word } : ends, open };
}

/** The selection is extended to a word, from its anchor or else from the cursor. */
export function extendedTo({ cursor, ends }: Selection, word: number): Selection {
  const anchor = ends && ends.head === cursor ? ends.anchor : cursor;
  return { cursor: word, ends: { anchor, head: word }, open: false };
}

/** Everything between two words is selected. */
export function dragged(from: number, to: number): Selection {
  return { cursor: to, ends: { anchor: from, head: to }, open: false };
}

/** Nothing is selected; the cursor stays. */
export function cleared({ cursor }: Selection): Selection {
  return { cursor, ends: null, open: false };
}
