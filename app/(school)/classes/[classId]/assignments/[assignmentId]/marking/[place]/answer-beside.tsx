import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { BothSelections } from '@/items/evidence/both-selections';
import { GivenStep } from '@/items/extended-response/given-step';
import type { AnswerToMark, MarkingQueue } from '@/server/marking/answer-to-mark';
import { Sheet } from '@/ui/primitives/sheet';
import styles from './answer-beside.module.css';

/** An answer, and beside it the passages with what it quotes and what a good one rests on. */
export function AnswerBeside({
  answer,
  question: { scale, modelAnswer, document },
}: {
  answer: AnswerToMark;
  question: MarkingQueue['question'];
}) {
  const t = useTranslations('marking');
  return (
    <div className={styles.beside}>
      <Sheet as="section" aria-label={t('theAnswer')}>
        {scale && answer.before !== null ? (
          <GivenStep when="before" step={answer.before} ends={scale} />
        ) : null}
        {scale && answer.after !== null ? (
          <GivenStep when="after" step={answer.after} ends={scale} />
        ) : null}
        <p className={styles.answer} dir="auto">
          {answer.text}
        </p>
        {answer.strangeQuotes.length > 0 ? (
          <p className={styles.note}>
            {t('strange', { quotes: answer.strangeQuotes.map((text) => `“${text}”`).join(', ') })}
          </p>
        ) : null}
      </Sheet>
      <details className={styles.model}>
        <summary>{t('model')}</summary>
        <p>{modelAnswer}</p>
      </details>
      <section className={styles.passages} aria-label={t('passages')}>
        <h2>{t('passages')}</h2>
        <p className={styles.note}>{t('passagesNote')}</p>
        {answer.passages.map(({ passage, voice, text, evidence, quoted }) => (
          <Sheet key={passage} as="section" aria-label={t('passage', { passage })}>
            <p className={styles.source}>
              <span>{voice}</span>
              <Link href={`/documents/${document}#p${passage}`}>{t('passage', { passage })}</Link>
            </p>
            <div className={styles.words}>
              <BothSelections text={text} selected={quoted} evidence={evidence} />
            </div>
          </Sheet>
        ))}
      </section>
    </div>
  );
}
