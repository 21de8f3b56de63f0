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

/** Returns the ids of all options that are right, the key first. */
export function rightOptions({ key, alsoRight = [] }: MultipleChoiceItem): string[] {
  return [key, ...alsoRight];
}

/** Right or wrong, by the option's id. */
export function grade(
  item: MultipleChoiceItem,
  arrangement: Arrangement,
  answer: MultipleChoiceAnswer,
): Score {
  const chosen = optionOf(arrangement, answer.option);
  return chosen !== null && rightOptions(item).includes(chosen)
    ? { verdict: 'right', points: 1 }
    : { verdict: 'wrong', points: 0 };
}
