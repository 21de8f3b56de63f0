import type { Amendment } from '@/domain/assessment/regrade';
import { foldedWords } from '../folded-words';
import type { AmendProblem } from '../item';
import { longestText } from './grade';
import type { ClozeItem } from './item';
import { rightTexts, saysTheSame } from './judge-typed';

/**
 * Another text becomes right beside the key or in its place, and is then graded as any other: with its
 * slips forgiven, and digits to the letter. A tempting wrong answer that becomes right tempts no more; what
 * was right and is so no longer is not forgiven as a slip of what is.
 */
export function amend(item: ClozeItem, { key, explanation }: Amendment): ClozeItem | AmendProblem {
  const explained = { ...item, explanation: explanation ?? item.explanation };
  if (key === null) return explained;
  if (!('text' in key.answer)) return 'unknown-answer';
  const text = key.answer.text.trim();
  // Marks without a word are all the same to the grader: one would make the others right.
  if (foldedWords(text).length === 0) return 'empty';
  if (text.length > longestText) return 'too-long';
  const right = rightTexts(item);
  const isIt = (other: string) => saysTheSame(text, other);
  if (key.how === 'accept' ? right.some(isIt) : right.every(isIt)) return 'already-right';

  const { alsoRight = [], formerly = [], ...rest } = explained;
  const near = item.near.filter((one) => !isIt(one.text));
  const no = (texts: readonly string[]) => texts.filter((one) => !isIt(one));
  if (key.how === 'accept') {
    return {
      ...rest,
      near,
      alsoRight: [...alsoRight, text],
      ...someOf(no(formerly)),
    };
  }
  return {
    ...rest,
    near,
    key: text,
    accept: [],
    hidden: item.hidden ?? item.key,
    ...someOf(no([...formerly, ...right])),
  };
}

/** A list that is kept only with something in it. */
function someOf(formerly: string[]): { formerly?: string[] } {
  return formerly.length > 0 ? { formerly } : {};
}
