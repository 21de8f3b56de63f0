import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import type { StudentLine } from '@/server/following/class-overview';
import { DataTable } from '@/ui/tables/data-table';
import { StateMark } from '@/ui/tables/state-mark';
import styles from './following.module.css';

/** The students of a class, each with where the work of all assignments stands. */
export function StudentLines({
  place,
  students,
}: {
  /** The class's own address. */
  place: string;
  students: readonly StudentLine[];
}) {
  const t = useTranslations('following.students');
  const format = useFormatter();
  return (
    <DataTable
      caption={t('title')}
      head={
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('number')}</th>
          <th scope="col">{t('state')}</th>
          <th scope="col" className={styles.figure}>
            {t('done')}
          </th>
          <th scope="col" className={styles.figure}>
            {t('late')}
          </th>
          <th scope="col" className={styles.figure}>
            {t('overdue')}
          </th>
        </tr>
      }
    >
      {students.map((student) => (
        <tr key={student.learnerId}>
          <td>
            <Link href={`${place}/students/${student.learnerId}`}>{student.name}</Link>
          </td>
          <td>{student.number}</td>
          <td>
            <State student={student} />
          </td>
          <td className={styles.figure}>
            {student.given === 0
              ? t('nothingGiven')
              : t('doneOf', { done: student.done, given: student.given })}
          </td>
          <td className={styles.figure}>{format.number(student.late)}</td>
          <td className={styles.figure}>{format.number(student.overdue)}</td>
        </tr>
      ))}
    </DataTable>
  );
}

/** What stands out of a student, in one state. */
function State({ student }: { student: StudentLine }) {
  const t = useTranslations('following.students');
  const { joinedAt, isWorking, overdue, given, done } = student;
  if (isWorking) {
    return (
      <StateMark shape="half" tone="wait">
        {t('working')}
      </StateMark>
    );
  }
  if (joinedAt === null && done === 0) return <StateMark shape="empty">{t('notJoined')}</StateMark>;
  if (overdue > 0) {
    return (
      <StateMark shape="stopped" tone="wrong">
        {t('isOverdue', { count: overdue })}
      </StateMark>
    );
  }
  if (done < given)
    return <StateMark shape="empty">{t('toDo', { count: given - done })}</StateMark>;
  if (given === 0) return <StateMark shape="same">{t('nothing')}</StateMark>;
  return (
    <StateMark shape="full" tone="right">
      {t('allDone')}
    </StateMark>
  );
}
