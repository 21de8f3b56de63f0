import type { Arrangement, PassageSource } from '../item';
import { markedPassages } from '../marked-passages';
import { opaqueOf, optionOf } from './arrange';
import { grade } from './grade';
import {
  type MultipleChoiceAnswer,
  type MultipleChoiceItem,
  type MultipleChoiceRevealed,
  multipleChoiceRevealedSchema,
} from './item';

export function reveal(
  item: MultipleChoiceItem,
  arrangement: Arrangement,
  answer: MultipleChoiceAnswer,
  document: PassageSource,
): MultipleChoiceRevealed {
  const score = grade(item, arrangement, answer);
  const chosen = optionOf(arrangement, answer.option);
  return multipleChoiceRevealedSchema.parse({
    type: 'multiple-choice',
    verdict: score.verdict,
    points: score.points,
    reason: item.options.find(({ id }) => id === chosen)?.reason ?? null,
    explanation: item.explanation,
    evidence: markedPassages(item.evidence, document),
    chosen: answer.option,
    key: opaqueOf(arrangement, item.key),
    ...(item.alsoRight && {
      alsoRight: item.alsoRight.map((option) => opaqueOf(arrangement, option)),
    }),
  });
}
