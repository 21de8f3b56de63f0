import { useTranslations } from 'next-intl';
import { GivenStep } from '@/items/extended-response/given-step';
import type { AnswerToMark, MarkingQueue } from '@/server/marking/answer-to-mark';
import { Sheet } from '@/ui/primitives/sheet';
import styles from './answer-sheet.module.css';

/** An answer as it was given, and the model answer below it. */
export function AnswerSheet({
  answer,
  question: { scale, modelAnswer },
}: {
  answer: AnswerToMark;
  question: MarkingQueue['question'];
}) {
  const t = useTranslations('marking');
  return (
    <div className={styles.given}>
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
    </div>
  );
}
