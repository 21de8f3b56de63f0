import 'server-only';
import type { MarkedPassage } from '@/items/item';
import { markedPassages } from '@/items/marked-passages';
import type { RoundItem } from './round-state';

/** A passage as a round shows it to the class. */
export interface ShownPassage extends MarkedPassage {
  /** The document's slug, and what the part is called: "Brezhnev's letter". */
  document: string;
  part: string;
}

/**
 * Returns the passages that a question rests on: with its evidence marked, or unmarked while the class is
 * still to find it. None where the document is here no longer.
 */
export function shownPassages(
  { item, document }: RoundItem,
  { marked }: { marked: boolean },
): ShownPassage[] {
  if (document === null) return [];
  return markedPassages(item.evidence, document).map((passage) => ({
    ...passage,
    marks: marked ? passage.marks : [],
    document: item.document,
    part: document.record.voices.find(({ id }) => id === passage.voice)?.part ?? passage.voice,
  }));
}
