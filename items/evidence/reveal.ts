import { wordRanges } from '@/domain/content/anchors';
import type { Arrangement, PassageSource } from '../item';
import { markedPassages } from '../marked-passages';
import { grade } from './grade';
import {
  type EvidenceAnswer,
  type EvidenceItem,
  type EvidenceRevealed,
  evidenceRevealedSchema,
} from './item';
import { overlap } from './overlap';

export function reveal(
  item: EvidenceItem,
  arrangement: Arrangement,
  answer: EvidenceAnswer,
  document: PassageSource,
): EvidenceRevealed {
  const score = grade(item, arrangement, answer);
  const { precision, recall } = overlap(item, answer);
  return evidenceRevealedSchema.parse({
    type: 'evidence',
    verdict: score.verdict,
    points: score.points,
    reason: null,
    explanation: item.explanation,
    evidence: markedPassages(item.evidence, document),
    selected: selectedCharacters(item.shown.text, answer),
    precision,
    recall,
  });
}

/** From the start of the first word of each range to the end of its last. */
function selectedCharacters(text: string, { ranges }: EvidenceAnswer): [number, number][] {
  const words = wordRanges(text);
  return [...ranges]
    .sort((a, b) => a[0] - b[0])
    .map(([first, last]) => {
      const start = words[first]?.[0];
      const end = words[last]?.[1];
      if (start === undefined || end === undefined) {
        throw new Error(`Words ${first} to ${last} are not in the passage`);
      }
      return [start, end];
    });
}
