import { useFormatter, useTranslations } from 'next-intl';
import type { ProgressRow } from '@/server/mastery/class-progress-page';
import { DataTable } from '@/ui/tables/data-table';
import { type Again, AskAgain } from './ask-again';
import { MisreadingWords } from './misreading-words';
import styles from './progress-table.module.css';
import { StandingMark } from './standing-mark';

/** How the class answers, row by row: how well, on how many answers, how it is misread, what helps. */
export function ProgressTable({
  caption,
  head,
  rows,
  again,
}: {
  caption: string;
  /** What the rows are. */
  head: string;
  rows: readonly ProgressRow[];
  again: Again;
}) {
  const t = useTranslations('mastery.table');
  const format = useFormatter();
  if (rows.length === 0) return <p>{t('none')}</p>;
  const percent = (share: number) => format.number(share, { style: 'percent' });
  return (
    <DataTable
      caption={caption}
      head={
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{t('standing')}</th>
          <th scope="col" className={styles.figure}>
            {t('share')}
          </th>
          <th scope="col" className={styles.figure}>
            {t('answers')}
          </th>
          <th scope="col">{t('misreading')}</th>
          <th scope="col">{t('act')}</th>
        </tr>
      }
    >
      {rows.map((row) => (
        <tr key={row.basis} className={styles.row}>
          <th scope="row" className={styles.name}>
            {row.name}
          </th>
          <td className={styles.standing}>
            <StandingMark standing={row.standing} />
          </td>
          <td className={styles.figure}>
            {row.share === null ? null : percent(row.share)}
            {row.interval === null ? null : (
              <p className={styles.note}>
                {t('between', { low: percent(row.interval[0]), high: percent(row.interval[1]) })}
              </p>
            )}
          </td>
          <td className={styles.figure}>{format.number(row.answers)}</td>
          <td className={styles.misreading}>
            {row.misreading === null ? (
              <span className={styles.note}>{t('noMisreading')}</span>
            ) : (
              <MisreadingWords misreading={row.misreading} about={row.name} />
            )}
          </td>
          <td>
            <AskAgain row={row} again={again} />
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
