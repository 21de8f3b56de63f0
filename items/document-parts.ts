import type { Passage, SourceDocument, Voice } from '@/domain/content/document';
import type { PassageSource } from './item';

/** Returns a passage by its number. Throws when the document has none: checked content always has. */
export function passageOf(document: PassageSource, number: number): Passage {
  const passage = document.passages.find((one) => one.number === number);
  if (!passage) throw new Error(`There is no passage ${number}`);
  return passage;
}

/** Returns the voice whose words a passage holds. Throws when the record lacks it. */
export function voiceOf(document: SourceDocument, passage: number): Voice {
  const { voice } = passageOf(document, passage);
  const found = document.record.voices.find(({ id }) => id === voice);
  if (!found) throw new Error(`There is no voice ${voice}`);
  return found;
}
