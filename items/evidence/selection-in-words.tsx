import { useTranslations } from 'next-intl';
import styles from './selection-in-words.module.css';

/** What is selected, told in words and read out when it changes. */
export function SelectionInWords({
  state,
  text,
  count,
}: {
  /** "open": a first word was chosen and waits for its last. */
  state: 'none' | 'open' | 'closed';
  text: string;
  /** How many words. */
  count: number;
}) {
  const t = useTranslations('items.evidence');
  return (
    <div role="status" className={styles.status}>
      {state === 'none' && <p className={styles.line}>{t('nothingSelected')}</p>}
      {state !== 'none' && (
        <>
          <p className={styles.line}>{t(state === 'open' ? 'open' : 'selected', { count })}</p>
          <blockquote className={styles.quote}>{text}</blockquote>
        </>
      )}
    </div>
  );
}
