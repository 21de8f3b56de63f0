import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { Card } from '@/domain/study/cards';
import styles from './card-back.module.css';

type TermBack = Extract<Card, { kind: 'term' }>['back'];

/** What the document says, then the background, which is ours and says so. */
function TermAnswer({ back }: { back: TermBack }) {
  const t = useTranslations('study');
  return (
    <>
      <p className={styles.answer}>{back.inDocument}</p>
      <div className={styles.background}>
        <h3>{t('background')}</h3>
        <p>{back.background}</p>
        <p className={styles.sources}>
          {t('sources', { count: back.sources.length, sources: back.sources.join('; ') })}
        </p>
      </div>
    </>
  );
}

function Answer({ card }: { card: Card }) {
  switch (card.kind) {
    case 'claim':
      return <p className={styles.answer}>{card.back.answer}</p>;
    case 'cloze':
      return (
        <p className={styles.answer} data-voice="source">
          {card.back.words}
        </p>
      );
    case 'term':
      return <TermAnswer back={card.back} />;
    case 'prompt':
      return <p className={styles.text}>{card.back.modelAnswer}</p>;
  }
}

/** The answer of a card. It takes the focus as it comes, so that it is read out. */
export function CardBack({ card }: { card: Card }) {
  const t = useTranslations('study');
  const answer = useRef<HTMLElement>(null);
  useEffect(() => {
    answer.current?.focus();
  }, []);
  return (
    <section ref={answer} tabIndex={-1} className={styles.back} aria-labelledby="card-answer">
      <h3 id="card-answer" className={styles.label}>
        {t(card.kind === 'prompt' ? 'modelAnswer' : 'answer')}
      </h3>
      <Answer card={card} />
    </section>
  );
}
