import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import type { ItemResult } from '@/server/following/item-results';
import { DataTable } from '@/ui/tables/data-table';
import { Answered } from './answered';
import styles from './item-table.module.css';

/** Each question with how often it was right, and the wrong answer that most students gave. */
export function ItemTable({ items, here }: { items: readonly ItemResult[]; here: string }) {
  const t = useTranslations('following.assignment.results');
  const regrading = useTranslations('regrading.isException');
  const format = useFormatter();
  return (
    <DataTable
      caption={t('items')}
      head={
        <tr>
          <th scope="col" className={styles.figure}>
            {t('place')}
          </th>
          <th scope="col">{t('question')}</th>
          <th scope="col" className={styles.figure}>
            {t('right')}
          </th>
          <th scope="col" className={styles.figure}>
            {t('answers')}
          </th>
          <th scope="col">{t('missed')}</th>
        </tr>
      }
    >
      {items.map((item) => (
        <tr key={item.place} className={styles.row}>
          <td className={styles.figure}>{item.place}</td>
          <td>
            <Link
              href={`${here}/items/${item.place}`}
              className={item.type === 'cloze' ? styles.source : styles.asks}
            >
              {item.asks}
            </Link>
            {item.exception === null ? null : (
              <p className={styles.note}>{regrading(item.exception)}</p>
            )}
          </td>
          <td className={styles.figure}>
            {item.accuracy.share === null
              ? t('noShare')
              : format.number(item.accuracy.share, { style: 'percent' })}
          </td>
          <td className={styles.figure}>
            {t('answersOf', { answers: item.asked - item.leftOut, asked: item.asked })}
            {item.toMark > 0 ? (
              <p className={styles.note}>{t('toMark', { count: item.toMark })}</p>
            ) : null}
          </td>
          <td>
            <Missed item={item} />
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

function Missed({ item: { commonestMissed, missed, accuracy } }: { item: ItemResult }) {
  const t = useTranslations('following.assignment.results');
  if (accuracy.answers === 0) return null;
  if (missed === 0) return t('nobodyMissed');
  if (commonestMissed === null) return t('noTwoAlike');
  const { words, students, reason } = commonestMissed;
  return (
    <>
      <p>
        <Answered words={words} /> ({t('given', { students, missed })})
      </p>
      {reason === null ? null : <p className={styles.note}>{reason}</p>}
    </>
  );
}
