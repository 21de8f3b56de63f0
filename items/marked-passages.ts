import { marksOf } from '@/domain/content/anchors';
import type { Quote } from '@/domain/content/document';
import { passageOf } from './document-parts';
import type { MarkedPassage, PassageSource } from './item';

/** Returns the passages that the quotes stand in, in the order of the text, with the quotes marked. */
export function markedPassages(
  evidence: readonly Quote[],
  document: PassageSource,
): MarkedPassage[] {
  const numbers = [...new Set(evidence.map(({ passage }) => passage))].sort((a, b) => a - b);
  return numbers.map((number) => {
    const { voice, text } = passageOf(document, number);
    const quotes = evidence.filter(({ passage }) => passage === number).map((quote) => quote.text);
    return { passage: number, voice, text, marks: marksOf(text, quotes) };
  });
}
