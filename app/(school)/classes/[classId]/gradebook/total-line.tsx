import { useTranslations } from 'next-intl';
import { percentOf } from '@/domain/school/fraction';
import type { GradebookTotal } from '@/domain/school/gradebook-total';
import styles from './total-line.module.css';
import { usePercentWords } from './use-percent-words';

/** The total so far, as the first thing that is read. */
export function TotalLine({ total: { share } }: { total: GradebookTotal }) {
  const t = useTranslations('gradebook');
  const percent = usePercentWords();
  return (
    <p className={styles.total}>
      <span>{t('student.total')}</span>{' '}
      {share === null ? (
        t('student.noTotal')
      ) : (
        <strong>{t('cell.score', { percent: percent(percentOf(share)) })}</strong>
      )}
    </p>
  );
}
