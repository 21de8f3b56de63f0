import { useTranslations } from 'next-intl';
import type { AnswerWords } from '@/items/answer-words';

/** What an answer says. */
export function SaidAnswer({ words }: { words: AnswerWords }) {
  const t = useTranslations('live');
  return 'value' in words ? t(words.value ? 'isTrue' : 'isFalse') : <bdi>{words.text}</bdi>;
}
