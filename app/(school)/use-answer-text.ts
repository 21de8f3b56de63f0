import { useTranslations } from 'next-intl';
import type { AnswerWords } from '@/items/answer-words';

/** Returns how an answer is told within a sentence: in quotation marks, or as true or false. */
export function useAnswerText(): (words: AnswerWords) => string {
  const t = useTranslations('regrading');
  return (words) => ('value' in words ? t(words.value ? 'isTrue' : 'isFalse') : `“${words.text}”`);
}
