import { useFormatter, useTranslations } from 'next-intl';
import { lateParts } from '@/app/_attempt/late-parts';
import type { AnswerWords } from '@/items/answer-words';
import type { Receipt } from '@/server/taking/receipt';
import { Sheet } from '@/ui/primitives/sheet';
import styles from './receipt-sheet.module.css';

const enders = ['student', 'limit', 'closing', 'paper'] as const;

/** A submission on a sheet of paper: its code, when, whose, and what was answered. */
export function ReceiptSheet({ receipt }: { receipt: Receipt }) {
  const t = useTranslations('taking.receipt');
  const made = useTranslations('taking.made');
  const format = useFormatter();
  const at = (instant: Date) =>
    format.dateTime(instant, {
      dateStyle: 'long',
      timeStyle: 'long',
      timeZone: receipt.class.zone,
    });
  const by = enders.find((one) => one === receipt.finishedBy) ?? 'student';
  const { late, lateAnswers } = receipt;
  return (
    <Sheet as="article" className={styles.sheet}>
      <h1>{t('heading', { title: receipt.assignment.title })}</h1>
      <dl className={styles.facts}>
        <dt>{t('code')}</dt>
        <dd className={styles.code}>{receipt.code}</dd>
        <dt>{t('student')}</dt>
        <dd>{receipt.student}</dd>
        <dt>{t('class')}</dt>
        <dd>{receipt.class.name}</dd>
        <dt>{t('attempt')}</dt>
        <dd>{receipt.number}</dd>
        <dt>{t('started')}</dt>
        <dd>{at(receipt.startedAt)}</dd>
        <dt>{t('finished')}</dt>
        <dd>
          {at(receipt.finishedAt)}, {t(`finishedBy.${by}`)}
          {late ? <p>{made('late', { days: late.days })}</p> : null}
        </dd>
      </dl>
      {lateAnswers && lateAnswers.counted > 0 ? (
        <p>
          {made('lateCounted', { count: lateAnswers.counted, ...lateParts(lateAnswers.lateBy) })}
        </p>
      ) : null}
      {lateAnswers && lateAnswers.aside > 0 ? (
        <p>
          {made(lateAnswers.decision === null ? 'lateWaiting' : 'lateAside', {
            count: lateAnswers.aside,
            ...lateParts(lateAnswers.lateBy),
          })}
        </p>
      ) : null}
      <h2>{t('answers')}</h2>
      <dl className={styles.answers}>
        {receipt.answers.map(({ position, words }) => (
          <div key={position}>
            <dt>{t('question', { position })}</dt>
            <dd>{words === null ? t('none') : <Words words={words} />}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>{t('keep')}</p>
    </Sheet>
  );
}

function Words({ words }: { words: AnswerWords }) {
  const statement = useTranslations('items.trueFalse');
  if ('value' in words) return statement(words.value ? 'true' : 'false');
  return <span className={styles.words}>{words.text}</span>;
}
