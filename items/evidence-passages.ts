import type { Quote } from '@/domain/content/document';

/** Returns the numbers of the passages that hold an item's evidence, each once. */
export function evidencePassages({ evidence }: { evidence: readonly Quote[] }): number[] {
  return [...new Set(evidence.map(({ passage }) => passage))];
}
