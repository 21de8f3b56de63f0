import type { Arrangement, PassageSource } from '../item';
import { markedPassages } from '../marked-passages';
import { grade } from './grade';
import {
  type TrueFalseAnswer,
  type TrueFalseItem,
  type TrueFalseRevealed,
  trueFalseRevealedSchema,
} from './item';

/** The explanation of a false statement is the reason why the text rules it out; it is not said twice. */
export function reveal(
  item: TrueFalseItem,
  arrangement: Arrangement,
  answer: TrueFalseAnswer,
  document: PassageSource,
): TrueFalseRevealed {
  const score = grade(item, arrangement, answer);
  return trueFalseRevealedSchema.parse({
    type: 'true-false',
    verdict: score.verdict,
    points: score.points,
    reason: null,
    explanation: item.explanation,
    evidence: markedPassages(item.evidence, document),
    key: item.key,
    ...(item.bothRight && { bothRight: true }),
  });
}
