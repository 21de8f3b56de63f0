import { useTranslations } from 'next-intl';
import { fractionMeant, percentOf } from '@/domain/school/fraction';
import type { TeachersWord } from '@/server/gradebook/stored-changes';
import { usePercentWords } from './use-percent-words';

/** Returns how a teacher's word on a cell is told; none means that what was handed in holds. */
export function useWordOfTeacher(): (word: TeachersWord) => string {
  const t = useTranslations('gradebook.act.word');
  const percent = usePercentWords();
  return (word) => {
    if (word === null) return t('none');
    if (word.kind === 'excuse') return t('excuse');
    return t('score', { percent: percent(percentOf(fractionMeant(word.share))) });
  };
}
