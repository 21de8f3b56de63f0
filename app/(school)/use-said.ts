import { useTranslations } from 'next-intl';
import type { RegradeChange } from '@/domain/assessment/regrade';
import type { AnswerWords } from '@/items/answer-words';
import { useAnswerText } from './use-answer-text';

/** Returns what a regrade says in a sentence: “parity” is right as well. */
export function useSaid(): (kind: RegradeChange['kind'], answer: AnswerWords | null) => string {
  const t = useTranslations('regrading.said');
  const text = useAnswerText();
  return (kind, answer) => t(kind, { answer: answer === null ? '' : text(answer) });
}
