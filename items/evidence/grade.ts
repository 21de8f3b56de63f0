import { wordRanges } from '@/domain/content/anchors';
import type { AnswerProblem, Arrangement, Score } from '../item';
import type { EvidenceAnswer, EvidenceItem } from './item';
import { overlap } from './overlap';

const rightFrom = 0.8;
const partlyFrom = 0.3;

/** Ranges may come in any order but must lie in the passage and not overlap. */
export function problem(
  item: EvidenceItem,
  _arrangement: Arrangement,
  { ranges }: EvidenceAnswer,
): AnswerProblem | null {
  if (ranges.length === 0) return 'empty';
  const count = wordRanges(item.shown.text).length;
  if (ranges.some(([, last]) => last >= count)) return 'outside-passage';
  const ordered = [...ranges].sort((a, b) => a[0] - b[0]);
  const isOrderly = ordered.every(
    ([first, last], at) => first <= last && first > (ordered[at - 1]?.[1] ?? -1),
  );
  return isOrderly ? null : 'wrong-shape';
}

/** Points are the agreement of the words selected with the evidence. */
export function grade(
  item: EvidenceItem,
  _arrangement: Arrangement,
  answer: EvidenceAnswer,
): Score {
  const { agreement } = overlap(item, answer);
  if (agreement >= rightFrom) return { verdict: 'right', points: agreement };
  return { verdict: agreement >= partlyFrom ? 'partly' : 'wrong', points: agreement };
}
