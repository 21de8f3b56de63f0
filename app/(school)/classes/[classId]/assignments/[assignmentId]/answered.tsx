import { useTranslations } from 'next-intl';
import type { AnswerWords } from '@/items/answer-words';

/** What an answer says. */
export function Answered({ words }: { words: AnswerWords }) {
  const t = useTranslations('following.assignment.results');
  if ('value' in words) return t(words.value ? 'isTrue' : 'isFalse');
  return <q>{words.text}</q>;
}
