import { marksOf, wordRanges, wordsTouched } from '@/domain/content/anchors';
import type { EvidenceAnswer, EvidenceItem, Selection } from './item';

interface Overlap {
  /** Of the words selected, the share that belongs to the evidence: 0 to 1. */
  precision: number;
  /** Of the evidence's words, the share that was selected: 0 to 1. */
  recall: number;
  /** Their harmonic mean (F1; van Rijsbergen 1979): 0 to 1. */
  agreement: number;
}

/** Returns the indices of the words that are to be selected: those of the item's quotes or, since a regrade, others. */
export function evidenceWords(item: EvidenceItem): number[] {
  if (item.key) return wordsOf(item.key);
  const { text } = item.shown;
  const quotes = item.evidence.map((quote) => quote.text);
  return wordsTouched(text, marksOf(text, quotes));
}

/** Returns the indices of the words of a selection, in order. */
function wordsOf(selection: Selection): number[] {
  return inOrder(selection).flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => first + at),
  );
}

/** Returns the ranges of a selection in the order of the text. */
export function inOrder(selection: Selection): Selection {
  return [...selection].sort((a, b) => a[0] - b[0]);
}

/** Returns the words of each selection that is right: the evidence first, then what is right as well. */
export function rightSelections(item: EvidenceItem): number[][] {
  return [evidenceWords(item), ...(item.alsoRight ?? []).map(wordsOf)];
}

/**
 * Compares the words selected with each selection that is right, and returns how they agree with the one
 * that they come closest to, and which that is: 0 is the evidence itself.
 */
export function overlap(item: EvidenceItem, answer: EvidenceAnswer): Overlap & { closest: number } {
  const [evidence, ...others] = rightSelections(item).map((wanted, closest) => ({
    ...overlapWith(wanted, answer),
    closest,
  }));
  if (evidence === undefined) throw new Error(`Item ${item.id} has no evidence`);
  return others.reduce((best, one) => (one.agreement > best.agreement ? one : best), evidence);
}

function overlapWith(words: readonly number[], { ranges }: EvidenceAnswer): Overlap {
  const wanted = new Set(words);
  const selected = ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  const shared = [...wanted].filter((word) =>
    ranges.some(([first, last]) => first <= word && word <= last),
  ).length;
  return {
    precision: selected === 0 ? 0 : shared / selected,
    recall: shared / wanted.size,
    agreement: (2 * shared) / (selected + wanted.size),
  };
}

/** Returns where a selection stands: from the start of the first word of each range to the end of its last. */
export function selectedCharacters(text: string, selection: Selection): [number, number][] {
  const words = wordRanges(text);
  return inOrder(selection).map(([first, last]) => {
    const start = words[first]?.[0];
    const end = words[last]?.[1];
    if (start === undefined || end === undefined) {
      throw new Error(`Words ${first} to ${last} are not in the passage`);
    }
    return [start, end];
  });
}

/** Returns the words of a selection as they stand in the passage, one text for each range. */
export function selectedTexts(text: string, selection: Selection): string[] {
  return selectedCharacters(text, selection).map((range) => text.slice(...range));
}
