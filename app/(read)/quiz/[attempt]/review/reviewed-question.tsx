import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { EvidencePassages } from '@/app/_attempt/evidence-passages';
import { ItemSheet } from '@/items/sheets';
import type { AttemptResult, ResultQuestion } from '@/server/attempts/attempt-result';
import { Verdict } from '@/ui/primitives/verdict';
import styles from './reviewed-question.module.css';

/** One question looked back on: what was answered, the verdict and why, and the passage behind it. */
export function ReviewedQuestion({
  attempt,
  question,
  folded,
  note = null,
  appeal = null,
}: {
  attempt: Pick<AttemptResult['attempt'], 'id' | 'document' | 'voices' | 'assigned'>;
  question: ResultQuestion;
  folded: boolean;
  /** What was made of it since it was asked. */
  note?: ReactNode;
  /** What its student says of the verdict. */
  appeal?: ReactNode;
}) {
  const t = useTranslations('quiz.review');
  const { position, presented, state, points } = question;
  const format = useFormatter();
  const sheet = (
    <>
      {note}
      <ItemSheet
        presented={presented}
        answer={state === 'answered' ? question.given : null}
        revealed={state === 'answered' ? question.revealed : null}
        heading="h3"
        selfCheck={state === 'answered' ? (question.mark?.levels ?? question.selfCheck) : null}
        isMarked={state === 'answered' && question.mark !== null}
        voices={attempt.voices}
      />
      {state === 'answered' ? (
        <>
          {question.mark !== null && question.mark.comment !== '' ? (
            <figure className={styles.comment}>
              <figcaption>{t('teacherWrites')}</figcaption>
              <blockquote>{question.mark.comment}</blockquote>
            </figure>
          ) : null}
          {question.revealed.reason ? <p>{question.revealed.reason}</p> : null}
          {question.revealed.explanation ? <p>{question.revealed.explanation}</p> : null}
          {points === null && attempt.assigned === null ? (
            <p>
              <Link href={`/quiz/${attempt.id}#q${position}`}>{t('checkIt', { position })}</Link>
            </p>
          ) : null}
          {appeal}
          <EvidencePassages attempt={attempt} revealed={question.revealed} />
        </>
      ) : null}
    </>
  );
  const head = (
    <span className={styles.head}>
      <span>{t('question', { position })}</span>
      {state === 'answered' ? (
        <Verdict verdict={question.revealed.verdict} />
      ) : (
        <span>{t(question.onPaper ? 'onPaper' : 'leftOut')}</span>
      )}
      {points !== null && points > 0 && points < 1 ? (
        <span>{t('points', { points: format.number(points, { maximumFractionDigits: 2 }) })}</span>
      ) : null}
    </span>
  );
  if (!folded) {
    return (
      <article className={styles.question}>
        <p>{head}</p>
        {sheet}
      </article>
    );
  }
  return (
    <details className={styles.folded}>
      <summary className={styles.summary}>
        {head}
        <span className={styles.stem}>{stemOf(presented)}</span>
      </summary>
      <article className={styles.question}>{sheet}</article>
    </details>
  );
}

/** The words a folded question is known by. */
function stemOf(presented: ResultQuestion['presented']): string {
  if (presented.type === 'true-false') return presented.statement;
  if (presented.type !== 'cloze') return presented.stem;
  return presented.parts.map((part) => ('text' in part ? part.text : '…')).join('');
}
