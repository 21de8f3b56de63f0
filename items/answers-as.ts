import type { RightAnswer } from '@/domain/assessment/regrade';
import type { Arrangement } from './item';
import type { Answer } from './registry';

/**
 * Returns the answer in the terms of one attempt, where options stand under opaque ids. Throws when an
 * option has no place in it.
 */
export function answersAs(right: RightAnswer, { options }: Arrangement): Answer {
  if (!('option' in right)) return right;
  const found = options.find(({ option }) => option === right.option);
  if (found === undefined) throw new Error(`Option ${right.option} is not arranged here`);
  return { option: found.id };
}

/** Returns what an answer of one attempt says in the terms of its item; null where it can be no key. */
export function rightAnswerOf(answer: Answer, { options }: Arrangement): RightAnswer | null {
  if ('before' in answer) return null;
  if (!('option' in answer)) return answer;
  const found = options.find(({ id }) => id === answer.option);
  return found === undefined ? null : { option: found.option };
}
