import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import styles from './shown-passage.module.css';

/** A passage of the source on its sheet: its number, whose words it holds, and its words. */
export function ShownPassage({
  passage,
  voice,
  folds = false,
  children,
}: {
  passage: number;
  /** Whose words, as a learner reads it. */
  voice: string | undefined;
  /** Whether it can be folded away while one writes; it starts open. */
  folds?: boolean;
  children: ReactNode;
}) {
  const t = useTranslations('items.passage');
  const head = voice ? t('numberAndVoice', { passage, voice }) : t('number', { passage });
  if (folds) {
    return (
      <details open className={styles.sheet}>
        <summary className={styles.summary}>{head}</summary>
        <div className={styles.words}>{children}</div>
      </details>
    );
  }
  return (
    <div className={styles.sheet}>
      <p className={styles.head}>{head}</p>
      <div className={styles.words}>{children}</div>
    </div>
  );
}
