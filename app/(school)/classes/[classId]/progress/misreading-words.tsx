import { useTranslations } from 'next-intl';
import type { Misreading } from '@/server/mastery/class-progress-page';
import { Answered } from '../assignments/[assignmentId]/answered';
import styles from './misreading-words.module.css';

/** The commonest misreading: what was asked, what several answered, and why the text rules it out. */
export function MisreadingWords({
  misreading,
  about,
}: {
  misreading: Misreading;
  /** What stands there already: it is not said twice. */
  about: string;
}) {
  const t = useTranslations('mastery.misreading');
  const { asks, words, students, reason } = misreading;
  return (
    <div className={styles.misreading}>
      {asks === about ? null : <p className={styles.asks}>{asks}</p>}
      <p>
        {t('answered', { students })} <Answered words={words} />
      </p>
      {reason === null ? null : <p className={styles.asks}>{reason}</p>}
    </div>
  );
}
