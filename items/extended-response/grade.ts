import type { AnswerProblem, Arrangement, Score } from '../item';
import { isBlank } from '../typed-text';
import type { ExtendedResponseAnswer, ExtendedResponseItem } from './item';

/** In UTF-16 units. */
const longestText = 5000;

export function problem(
  item: ExtendedResponseItem,
  _arrangement: Arrangement,
  { text, before, after }: ExtendedResponseAnswer,
): AnswerProblem | null {
  if (item.scale === null && (before !== null || after !== null)) return 'wrong-shape';
  if (isBlank(text)) return 'empty';
  return text.length > longestText ? 'too-long' : null;
}

/** An open answer is judged by its reader, against the rubric. */
export function grade(): Score {
  return { verdict: 'to-check', points: null };
}
