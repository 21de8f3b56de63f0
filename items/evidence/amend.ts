import type { Amendment } from '@/domain/assessment/regrade';
import type { AmendProblem } from '../item';
import { grade, problem } from './grade';
import type { EvidenceItem } from './item';
import { inOrder, rightSelections, selectedTexts } from './overlap';

const nothingArranged = { options: [] };

/** Other words of the passage become right beside the evidence or in its place. */
export function amend(
  item: EvidenceItem,
  { key, explanation }: Amendment,
): EvidenceItem | AmendProblem {
  const explained = { ...item, explanation: explanation ?? item.explanation };
  if (key === null) return explained;
  if (!('ranges' in key.answer)) return 'unknown-answer';
  const { answer } = key;
  const unfit = problem(item, nothingArranged, answer);
  if (unfit !== null) return unfit === 'empty' ? 'empty' : 'unknown-answer';
  const isRight = grade(item, nothingArranged, answer).points === 1;
  const isOnlyOne = rightSelections(item).length === 1;
  if (isRight && (key.how === 'accept' || isOnlyOne)) return 'already-right';

  const { alsoRight = [], ...rest } = explained;
  const selection = inOrder(answer.ranges);
  if (key.how === 'accept') return { ...rest, alsoRight: [...alsoRight, selection] };
  const { passage, text } = item.shown;
  const evidence = selectedTexts(text, selection).map((quote) => ({ passage, text: quote }));
  return { ...rest, key: selection, evidence };
}
