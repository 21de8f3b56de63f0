import { marksOf, type TextRange } from '@/domain/content/anchors';
import type { ExtendedResponseItem } from './item';

/** Returns the ranges of a passage shown with an item that a good answer rests on, in order. */
export function evidenceRanges(
  { evidence, passages }: Pick<ExtendedResponseItem, 'evidence' | 'passages'>,
  passage: number,
): TextRange[] {
  const text = passages.find((shown) => shown.passage === passage)?.text ?? '';
  const quotes = evidence.filter((quote) => quote.passage === passage).map((quote) => quote.text);
  return marksOf(text, quotes);
}
