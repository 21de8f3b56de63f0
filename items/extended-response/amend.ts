import type { Amendment } from '@/domain/assessment/regrade';
import type { AmendProblem } from '../item';
import type { ExtendedResponseItem } from './item';

/** Its answers are marked by a person, so only what is explained can be another. */
export function amend(
  item: ExtendedResponseItem,
  { key, explanation }: Amendment,
): ExtendedResponseItem | AmendProblem {
  return key === null ? { ...item, explanation: explanation ?? item.explanation } : 'no-key';
}
