import type { Arrangement, PassageSource } from '../item';
import { markedPassages } from '../marked-passages';
import { grade } from './grade';
import {
  type ExtendedResponseAnswer,
  type ExtendedResponseItem,
  type ExtendedResponseRevealed,
  extendedResponseRevealedSchema,
} from './item';

export function reveal(
  item: ExtendedResponseItem,
  _arrangement: Arrangement,
  _answer: ExtendedResponseAnswer,
  document: PassageSource,
): ExtendedResponseRevealed {
  const score = grade();
  return extendedResponseRevealedSchema.parse({
    type: 'extended-response',
    verdict: score.verdict,
    points: score.points,
    reason: null,
    explanation: item.explanation,
    evidence: markedPassages(item.evidence, document),
    rubric: item.rubric.map(({ id, name, levels }) => ({
      id,
      name,
      levels: levels.map(({ points, description }) => ({ points, description })),
    })),
    modelAnswer: item.modelAnswer,
  });
}
