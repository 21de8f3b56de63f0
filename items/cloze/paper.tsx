import { useTranslations } from 'next-intl';
import type { PaperProps } from '../paper-props';
import type { ClozePresented } from './item';
import styles from './paper.module.css';
import { QuoteWithGaps } from './quote-with-gaps';

/** A quote with a line of one width wherever words are missing. */
export function ClozePaper({ presented: { parts, speaker } }: PaperProps<ClozePresented>) {
  const t = useTranslations('items.cloze');
  return (
    <>
      <h3>{t('task')}</h3>
      <QuoteWithGaps
        parts={parts}
        speaker={speaker}
        gap={() => <span className={styles.gap}>{t('blank')}</span>}
      />
    </>
  );
}
