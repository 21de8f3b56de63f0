import type { Arrangement, Score } from '../item';
import type { TrueFalseAnswer, TrueFalseItem } from './item';

/** Right or wrong. */
export function grade(
  item: TrueFalseItem,
  _arrangement: Arrangement,
  answer: TrueFalseAnswer,
): Score {
  return answer.value === item.key || item.bothRight
    ? { verdict: 'right', points: 1 }
    : { verdict: 'wrong', points: 0 };
}
