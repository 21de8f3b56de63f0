import { useTranslations } from 'next-intl';
import { useAnswerText } from '@/app/(school)/use-answer-text';
import type { KeyLine } from '@/server/worksheets/worksheet-key';
import styles from './page.module.css';

/** The answers by number: the answer, why, and the words of the document that settle it. */
export function KeyLines({ lines }: { lines: readonly KeyLine[] }) {
  const t = useTranslations('worksheet.key');
  return (
    <ol className={styles.lines}>
      {lines.map((line) => (
        <li key={line.position} value={line.position} className={styles.line}>
          <p className={styles.asks}>
            {line.position}. {line.asks}
          </p>
          <p className={line.rubric === null ? styles.answer : undefined}>
            {line.letter === null ? null : `${line.letter} · `}
            {line.key.is === 'text' ? line.key.text : t(line.key.is)}
          </p>
          {line.anew === null ? null : <Anew anew={line.anew} />}
          {line.explanation === '' ? null : <p>{line.explanation}</p>}
          {line.evidence.map(({ passage, text }) => (
            <blockquote key={`${passage} ${text}`} className={styles.quote}>
              “{text}” <span className={styles.place}>{t('passage', { passage })}</span>
            </blockquote>
          ))}
          {line.rubric === null ? null : (
            <dl className={styles.rubric}>
              {line.rubric.map(({ id, name, levels }) => (
                <div key={id}>
                  <dt>{name}</dt>
                  {levels.map(({ points, description }) => (
                    <dd key={description}>{t('level', { points, description })}</dd>
                  ))}
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ol>
  );
}

/** How a question is judged now, where that is not what was printed. */
function Anew({ anew }: { anew: NonNullable<KeyLine['anew']> }) {
  const t = useTranslations('worksheet.key');
  const text = useAnswerText();
  const { exception, letter, key, alsoRight, explanation } = anew;
  const right = [
    [letter, key.is === 'text' ? key.text : t(key.is)].filter((part) => part !== null).join(' · '),
    ...alsoRight.map(text),
  ];
  return (
    <div className={styles.anew}>
      <p>
        <strong>{t('anew')}</strong>{' '}
        {exception === null ? t('rightNow', { answers: right.join('; ') }) : t(exception)}
      </p>
      {explanation === null ? null : <p>{explanation}</p>}
    </div>
  );
}
