import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/ui/primitives/button';
import styles from './attempt-head.module.css';

/** Where one is in an attempt: "3 of 10", a thin line of what is done, and whether it is saved. */
export function AttemptHead({
  position,
  total,
  done,
  onBack,
  saved,
}: {
  position: number;
  total: number;
  /** How many questions have an answer. */
  done: number;
  /** Goes to the question before; null at the first. */
  onBack: (() => void) | null;
  saved: ReactNode;
}) {
  const t = useTranslations('quiz.attempt');
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <p className={styles.place}>{t('place', { position, total })}</p>
        {onBack ? (
          <Button weight="plain" className={styles.back} onClick={onBack}>
            {t('back')}
          </Button>
        ) : null}
        {saved}
      </div>
      <progress
        className={styles.progress}
        value={done}
        max={total}
        aria-label={t('progress')}
        aria-valuetext={t('done', { done, total })}
      />
    </header>
  );
}
