import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { Spoken } from '@/ui/primitives/spoken';
import type { ClozePart } from './item';
import styles from './quote-with-gaps.module.css';

/** A quote as a figure, what stands in each gap left to `gap`, which is told the gap's number from 0. */
export function QuoteWithGaps({
  parts,
  speaker,
  gap,
}: {
  parts: readonly ClozePart[];
  speaker: string;
  gap: (number: number) => ReactNode;
}) {
  const t = useTranslations('items.cloze');
  let gaps = 0;
  let at = 0;
  return (
    <figure className={styles.figure}>
      <blockquote className={styles.quote}>
        <p className={styles.words}>
          {parts.map((part) => {
            at += 1;
            if ('text' in part) return part.text;
            const filled = gap(gaps);
            gaps += 1;
            return <Fragment key={at}>{filled}</Fragment>;
          })}
        </p>
      </blockquote>
      <figcaption className={styles.speaker}>{t('speaker', { speaker })}</figcaption>
    </figure>
  );
}

/** A gap of one width, whatever it hides; heard as "blank". */
export function Gap() {
  const t = useTranslations('items.cloze');
  return (
    <span className={styles.gap}>
      <Spoken>{t('blank')}</Spoken>
    </span>
  );
}
