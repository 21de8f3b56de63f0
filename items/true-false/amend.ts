import type { Amendment } from '@/domain/assessment/regrade';
import type { AmendProblem } from '../item';
import type { TrueFalseItem } from './item';

/** Both answers become right, or the other one in place of the key. */
export function amend(
  item: TrueFalseItem,
  { key, explanation }: Amendment,
): TrueFalseItem | AmendProblem {
  const explained = { ...item, explanation: explanation ?? item.explanation };
  if (key === null) return explained;
  if (!('value' in key.answer)) return 'unknown-answer';
  const { value } = key.answer;
  if (key.how === 'accept') {
    return item.bothRight || value === item.key
      ? 'already-right'
      : { ...explained, bothRight: true };
  }
  if (value === item.key && !item.bothRight) return 'already-right';
  const { bothRight: _, ...rest } = explained;
  return { ...rest, key: value };
}
