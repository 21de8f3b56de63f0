import type { AnswerProblem, Arrangement, Lexicon, Score } from '../item';
import { isBlank } from '../typed-text';
import type { ClozeAnswer, ClozeItem } from './item';
import { type Judgement, judgeTyped } from './judge-typed';

/** In UTF-16 units. */
export const longestText = 200;

export function problem(
  _item: ClozeItem,
  _arrangement: Arrangement,
  { text }: ClozeAnswer,
): AnswerProblem | null {
  if (isBlank(text)) return 'empty';
  return text.length > longestText ? 'too-long' : null;
}

const scores: Record<Judgement['outcome'], Score> = {
  right: { verdict: 'right', points: 1 },
  slip: { verdict: 'nearly', points: 1 },
  near: { verdict: 'wrong', points: 0 },
  wrong: { verdict: 'wrong', points: 0 },
};

/** A forgiven slip earns the full point. */
export function grade(
  item: ClozeItem,
  _arrangement: Arrangement,
  { text }: ClozeAnswer,
  lexicon: Lexicon,
): Score {
  return scores[judgeTyped(text, item, lexicon).outcome];
}
