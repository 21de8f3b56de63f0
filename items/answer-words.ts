import { wordRanges } from '@/domain/content/anchors';
import type { Answer, PresentedItem } from './registry';

/** What an answer says: its words, or whether a statement was held to be true. */
export type AnswerWords = { text: string } | { value: boolean };

/** Returns what an answer says in the words its student chose, wrote or selected. */
export function answerWords(presented: PresentedItem, answer: Answer): AnswerWords {
  if ('value' in answer) return { value: answer.value };
  if ('text' in answer) return { text: answer.text };
  if ('option' in answer) {
    const options = presented.type === 'multiple-choice' ? presented.options : [];
    return { text: options.find(({ id }) => id === answer.option)?.text ?? '' };
  }
  if (presented.type !== 'evidence') return { text: '' };
  const words = wordRanges(presented.text);
  const selected = answer.ranges.map(([first, last]) =>
    presented.text.slice(words[first]?.[0] ?? 0, words[last]?.[1] ?? 0),
  );
  return { text: selected.join(' … ') };
}
