import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { LiveStudent } from '@/server/live/live-view';
import { DataTable } from '@/ui/tables/data-table';
import { standingLook } from '@/ui/tables/standing-look';
import { StateMark } from '@/ui/tables/state-mark';
import styles from './live-board.module.css';
import { isStuck, minutesSince } from './stuck-students';

/** Every student of the roster: where they are, and since when. The order stays, so that one can follow it. */
export function LiveStudents({
  classId,
  students,
  now,
}: {
  classId: string;
  students: readonly LiveStudent[];
  now: number;
}) {
  const t = useTranslations('live.view');
  const states = useTranslations('live.state');
  return (
    <DataTable
      caption={t('who')}
      head={
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('state')}</th>
          <th scope="col">{t('at')}</th>
          <th scope="col" className={styles.figure}>
            {t('answered')}
          </th>
        </tr>
      }
    >
      {students.map((student) => {
        const { id, name, state, at, answered, total } = student;
        return (
          <tr key={id}>
            <td>
              <Link href={`/classes/${classId}/students/${id}`}>{name}</Link>
            </td>
            <td className={styles.state}>
              {isStuck(student, now) ? (
                <StateMark shape="late" tone="wrong">
                  {t('isStuck')}
                </StateMark>
              ) : (
                <StateMark {...standingLook[state]}>{states(state)}</StateMark>
              )}
            </td>
            <td className={styles.at}>
              {at === null ? (
                state === 'working' ? (
                  t('allAnswered')
                ) : null
              ) : (
                <>
                  {t('question', {
                    question: at.question,
                    total,
                    minutes: minutesSince(at.since, now),
                  })}
                  <span className={styles.asks}>{at.asks}</span>
                </>
              )}
            </td>
            <td className={styles.figure}>
              {total === 0 ? null : t('answeredOf', { answered, total })}
            </td>
          </tr>
        );
      })}
    </DataTable>
  );
}
