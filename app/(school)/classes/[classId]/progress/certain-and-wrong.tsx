import { useTranslations } from 'next-intl';
import type { ProgressRow } from '@/server/mastery/class-progress-page';
import { type Again, AskAgain } from './ask-again';
import styles from './certain-and-wrong.module.css';
import { MisreadingWords } from './misreading-words';

/** What students were certain of and wrong about, most often first: what nobody doubts is not asked about. */
export function CertainAndWrong({ rows, again }: { rows: readonly ProgressRow[]; again: Again }) {
  const t = useTranslations('mastery.certain');
  if (rows.length === 0) return <p>{t('none')}</p>;
  return (
    <ol className={styles.list}>
      {rows.map((row) => (
        <li key={row.basis}>
          <p>
            <strong>{t('count', { wrong: row.certainAndWrong, answers: row.answers })}</strong>{' '}
            {t('about', { what: row.name })}
          </p>
          {row.misreading === null ? null : (
            <MisreadingWords misreading={row.misreading} about={row.name} />
          )}
          <AskAgain row={row} again={again} />
        </li>
      ))}
    </ol>
  );
}
