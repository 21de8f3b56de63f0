import { marksOf, wordsTouched } from '@/domain/content/anchors';
import type { EvidenceAnswer, EvidenceItem } from './item';

interface Overlap {
  /** Of the words selected, the share that belongs to the evidence: 0 to 1. */
  precision: number;
  /** Of the evidence's words, the share that was selected: 0 to 1. */
  recall: number;
  /** Their harmonic mean (F1; van Rijsbergen 1979): 0 to 1. */
  agreement: number;
}

/** Returns the indices of the words that the item's quotes touch. */
export function evidenceWords(item: EvidenceItem): number[] {
  const { text } = item.shown;
  const quotes = item.evidence.map((quote) => quote.text);
  return wordsTouched(text, marksOf(text, quotes));
}

/** Compares the words selected with the words of the evidence. */
export function overlap(item: EvidenceItem, { ranges }: EvidenceAnswer): Overlap {
  const wanted = new Set(evidenceWords(item));
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
