import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { Card } from '@/domain/study/cards';
import type { TextPart } from '@/domain/study/hidden-words';
import styles from './card-front.module.css';

/** Words of the source with gaps of one width, each heard as "blank". */
function QuoteWithGaps({ parts }: { parts: readonly TextPart[] }) {
  const t = useTranslations('study');
  let at = 0;
  return parts.map((part) => {
    at += 1;
    if ('text' in part) return part.text;
    return (
      <span key={at} className={styles.gap}>
        <span className={styles.heard}>{t('blank')}</span>
      </span>
    );
  });
}

/** What a card asks. Its heading can take the focus as it comes, so that it is read out. */
export function CardFront({ card, takesFocus }: { card: Card; takesFocus: boolean }) {
  const t = useTranslations('study');
  const heading = useRef<HTMLHeadingElement>(null);
  const focusAtFirst = useRef(takesFocus);
  useEffect(() => {
    if (focusAtFirst.current) heading.current?.focus();
  }, []);
  return (
    <div className={styles.front}>
      <p className={styles.kind}>{t(`kind.${card.kind}`)}</p>
      <h2 ref={heading} tabIndex={-1} className={styles.asked} data-voice={voiceOf(card)}>
        {card.kind === 'claim' ? card.front.question : null}
        {card.kind === 'cloze' ? <QuoteWithGaps parts={card.front.parts} /> : null}
        {card.kind === 'term' ? card.front.name : null}
        {card.kind === 'prompt' ? card.front.stem : null}
      </h2>
      {card.kind === 'cloze' ? (
        <p className={styles.speaker}>{t('speaker', { speaker: card.front.speaker })}</p>
      ) : null}
    </div>
  );
}

/** Serif for words of the source, sans for ours, large for a mere name. */
function voiceOf({ kind }: Card): 'source' | 'name' | 'ours' {
  if (kind === 'cloze') return 'source';
  return kind === 'term' ? 'name' : 'ours';
}
