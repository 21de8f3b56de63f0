import type { Arrangement, MarkedPassage, PassageSource } from '../item';
import { markedPassages } from '../marked-passages';
import { grade } from './grade';
import {
  type EvidenceAnswer,
  type EvidenceItem,
  type EvidenceRevealed,
  evidenceRevealedSchema,
} from './item';
import { overlap, selectedCharacters, selectedTexts } from './overlap';

/** What is marked is the selection by which the answer was graded: the right one that it comes closest to. */
export function reveal(
  item: EvidenceItem,
  arrangement: Arrangement,
  answer: EvidenceAnswer,
  document: PassageSource,
): EvidenceRevealed {
  const score = grade(item, arrangement, answer);
  const { precision, recall, closest } = overlap(item, answer);
  return evidenceRevealedSchema.parse({
    type: 'evidence',
    verdict: score.verdict,
    points: score.points,
    reason: null,
    explanation: item.explanation,
    evidence: markedSelection(item, closest, document),
    selected: selectedCharacters(item.shown.text, answer.ranges),
    precision,
    recall,
    ...(item.alsoRight && { alsoRight: otherTexts(item, closest) }),
  });
}

function markedSelection(
  item: EvidenceItem,
  closest: number,
  document: PassageSource,
): MarkedPassage[] {
  const selection = closest === 0 ? item.key : item.alsoRight?.[closest - 1];
  if (selection === undefined) return markedPassages(item.evidence, document);
  const { passage, voice, text } = item.shown;
  return [{ passage, voice, text, marks: selectedCharacters(text, selection) }];
}

/** The right selections that are not marked, each in its words. */
function otherTexts({ shown, evidence, alsoRight = [] }: EvidenceItem, closest: number): string[] {
  const texts = [
    evidence.map((quote) => quote.text),
    ...alsoRight.map((selection) => selectedTexts(shown.text, selection)),
  ];
  return texts.filter((_, at) => at !== closest).map((quotes) => quotes.join(' … '));
}
