import 'server-only';
import {
  type RegradeChange,
  type RightAnswer,
  regradeChangeSchema,
} from '@/domain/assessment/regrade';
import type { AnswerWords } from '@/items/answer-words';
import { selectedTexts } from '@/items/evidence/overlap';
import type { Item } from '@/items/registry';

/** Returns the change that a row keeps. Throws when the database holds something else. */
export function storedChange(change: unknown): RegradeChange {
  return regradeChangeSchema.parse(change);
}

/** Returns in words the answer that a change makes right; null where it makes none. */
export function changedAnswer(change: RegradeChange, item: Item): AnswerWords | null {
  return change.kind === 'accept' || change.kind === 'replace'
    ? rightAnswerWords(change.answer, item)
    : null;
}

/** Returns an answer to an item in words. */
export function rightAnswerWords(answer: RightAnswer, item: Item): AnswerWords {
  if ('value' in answer) return answer;
  if ('text' in answer) return answer;
  if ('option' in answer) {
    const options = item.type === 'multiple-choice' ? item.options : [];
    return { text: options.find(({ id }) => id === answer.option)?.text ?? '' };
  }
  if (item.type !== 'evidence') return { text: '' };
  return { text: selectedTexts(item.shown.text, answer.ranges).join(' … ') };
}
