import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { TaughtClass } from '@/server/classes/classes-of';
import { DataTable } from '@/ui/tables/data-table';
import { StateMark } from '@/ui/tables/state-mark';
import styles from './taught-classes.module.css';

/** The classes somebody teaches; those archived lie apart. */
export function TaughtClasses({ classes }: { classes: readonly TaughtClass[] }) {
  const t = useTranslations('classes.list');
  const running = classes.filter(({ archivedAt }) => archivedAt === null);
  const archived = classes.filter(({ archivedAt }) => archivedAt !== null);
  return (
    <>
      {running.length > 0 ? (
        <DataTable
          caption={t('taught')}
          head={
            <tr>
              <th scope="col">{t('class')}</th>
              <th scope="col" className={styles.number}>
                {t('students')}
              </th>
              <th scope="col" className={styles.number}>
                {t('assignments')}
              </th>
              <th scope="col">{t('code')}</th>
              <th scope="col">{t('joining')}</th>
            </tr>
          }
        >
          {running.map((one) => (
            <tr key={one.classId}>
              <td>
                <Link className={styles.name} href={`/classes/${one.classId}`}>
                  {one.name}
                </Link>
              </td>
              <td className={styles.number}>{t('count', { count: one.students })}</td>
              <td className={styles.number}>{t('count', { count: one.assignments })}</td>
              <td className={styles.code}>{one.joinCode}</td>
              <td>
                {one.joinOpen ? (
                  <StateMark shape="full" tone="right">
                    {t('open')}
                  </StateMark>
                ) : (
                  <StateMark shape="stopped">{t('closed')}</StateMark>
                )}
              </td>
            </tr>
          ))}
        </DataTable>
      ) : null}
      {archived.length > 0 ? (
        <details className={styles.archived}>
          <summary>{t('archived', { count: archived.length })}</summary>
          <ul className={styles.list}>
            {archived.map(({ classId, name }) => (
              <li key={classId}>
                <Link className={styles.name} href={`/classes/${classId}`}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
