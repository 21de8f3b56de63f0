import type { Amendment } from '@/domain/assessment/regrade';
import type { AmendProblem } from '../item';
import { rightOptions } from './grade';
import type { MultipleChoiceItem } from './item';

/**
 * Another option becomes right beside the key or in its place. What was said against it is said no
 * longer; an option that was right and is so no more never had a reason against it.
 */
export function amend(
  item: MultipleChoiceItem,
  { key, explanation }: Amendment,
): MultipleChoiceItem | AmendProblem {
  const explained = { ...item, explanation: explanation ?? item.explanation };
  if (key === null) return explained;
  if (!('option' in key.answer)) return 'unknown-answer';
  const { option } = key.answer;
  if (!item.options.some(({ id }) => id === option)) return 'unknown-answer';
  const right = rightOptions(item);
  if (key.how === 'accept' ? right.includes(option) : right.join() === option) {
    return 'already-right';
  }
  const { alsoRight = [], ...rest } = explained;
  const options = item.options.map((one) => (one.id === option ? { ...one, reason: null } : one));
  return key.how === 'accept'
    ? { ...rest, options, alsoRight: [...alsoRight, option] }
    : { ...rest, options, key: option };
}
