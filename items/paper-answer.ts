import type { Answer, PresentedItem } from './registry';

/** Returns the answer that a letter ticked on paper gives; null where the item has no such letter. */
export function answerOfLetter(presented: PresentedItem, letter: string): Answer | null {
  if (presented.type === 'true-false') {
    if (letter !== 'T' && letter !== 'F') return null;
    return { value: letter === 'T' };
  }
  if (presented.type !== 'multiple-choice') return null;
  const option = presented.options[letter.charCodeAt(0) - 'A'.charCodeAt(0)];
  return option ? { option: option.id } : null;
}
