import type { AnswerProblem, Arrangement, Score } from '../item';
import { optionOf } from './arrange';
import type { MultipleChoiceAnswer, MultipleChoiceItem } from './item';

export function problem(
  _item: MultipleChoiceItem,
  arrangement: Arrangement,
  answer: MultipleChoiceAnswer,
): AnswerProblem | null {
  return optionOf(arrangement, answer.option) === null ? 'unknown-option' : null;
}

/** Right or wrong, by the option's id. */
export function grade(
  item: MultipleChoiceItem,
  arrangement: Arrangement,
  answer: MultipleChoiceAnswer,
): Score {
  return optionOf(arrangement, answer.option) === item.key
    ? { verdict: 'right', points: 1 }
    : { verdict: 'wrong', points: 0 };
}
