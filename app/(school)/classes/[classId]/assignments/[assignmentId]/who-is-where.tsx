import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { LateBy } from '@/app/(school)/late-by';
import { useClassTime } from '@/app/(school)/use-class-time';
import { useGrade } from '@/app/(school)/use-grade';
import type { AssignmentPage, StudentAtAssignment } from '@/server/following/assignment-page';
import { DataTable } from '@/ui/tables/data-table';
import { standingLook } from '@/ui/tables/standing-look';
import { StateMark } from '@/ui/tables/state-mark';
import { useWordOfTeacher } from '../../gradebook/use-word-of-teacher';
import styles from './who-is-where.module.css';

/** Every student of the roster at this assignment: state, place, score. */
export function WhoIsWhere({ page }: { page: AssignmentPage }) {
  const t = useTranslations('following.assignment.who');
  const isQuiz = page.settings.kind === 'quiz';
  if (page.students.length === 0) return <p>{t('empty')}</p>;
  return (
    <>
      <DataTable
        caption={t('title')}
        head={
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('state')}</th>
            {isQuiz ? (
              <>
                <th scope="col">{t('where')}</th>
                <th scope="col" className={styles.figure}>
                  {t('score')}
                </th>
                <th scope="col" className={styles.figure}>
                  {t('attempts')}
                </th>
              </>
            ) : (
              <th scope="col" className={styles.figure}>
                {t('known')}
              </th>
            )}
          </tr>
        }
      >
        {page.students.map((student) => (
          <tr key={student.learnerId}>
            <td>
              <Link href={`/classes/${page.class.id}/students/${student.learnerId}`}>
                {student.name}
              </Link>
            </td>
            <td>
              <State student={student} page={page} />
            </td>
            {isQuiz ? (
              <>
                <td>
                  <Where student={student} zone={page.class.zone} />
                </td>
                <Score student={student} page={page} />
                <td className={styles.figure}>{student.attempts}</td>
              </>
            ) : (
              <Known student={student} page={page} />
            )}
          </tr>
        ))}
      </DataTable>
      {page.leftWithWork > 0 ? (
        <p className={styles.note}>{t('left', { count: page.leftWithWork })}</p>
      ) : null}
    </>
  );
}

function State({ student, page }: { student: StudentAtAssignment; page: AssignmentPage }) {
  const t = useTranslations('following');
  const { state, isOverdue, ownDueAt } = student;
  const kind = page.settings.kind === 'quiz' ? 'standing' : 'cardStanding';
  const time = useClassTime(page.class.zone);
  return (
    <>
      <StateMark {...standingLook[state]}>
        {t(`${kind}.${state}`)}
        {isOverdue ? <span className={styles.overdue}>, {t('overdue')}</span> : null}
      </StateMark>
      {ownDueAt === null ? null : (
        <p className={styles.note}>{t('assignment.who.ownDue', { at: time(ownDueAt) })}</p>
      )}
    </>
  );
}

function Where({ student, zone }: { student: StudentAtAssignment; zone: string }) {
  const t = useTranslations('following.assignment.who');
  const time = useClassTime(zone);
  const { working, handedInAt, lateBy } = student;
  if (working !== null) {
    const { question, answered, total, endsAt } = working;
    return (
      <>
        {question === null
          ? t('allAnswered', { total })
          : t('question', { question, total, answered })}
        {endsAt === null ? null : <>, {t('until', { at: time(endsAt) })}</>}
      </>
    );
  }
  if (handedInAt === null) return null;
  return (
    <>
      {t('handedIn', { at: time(handedInAt) })}
      {lateBy === null ? null : (
        <p className={styles.overdue}>
          <LateBy lateBy={lateBy} />
        </p>
      )}
    </>
  );
}

function Score({ student, page }: { student: StudentAtAssignment; page: AssignmentPage }) {
  const t = useTranslations('following.assignment.who');
  const grade = useGrade();
  const told = useWordOfTeacher();
  const { learnerId, share, word, toMark, handedInAt } = student;
  return (
    <td className={styles.figure}>
      {share === null ? (handedInAt === null ? null : t('noScore')) : grade(share)}
      {word === null ? null : (
        <p className={styles.note}>
          <Link href={`/classes/${page.class.id}/gradebook/students/${learnerId}/${page.id}`}>
            {t('inGradebook', { word: told(word) })}
          </Link>
        </p>
      )}
      {toMark > 0 ? <p className={styles.note}>{t('toMark', { count: toMark })}</p> : null}
    </td>
  );
}

function Known({ student, page }: { student: StudentAtAssignment; page: AssignmentPage }) {
  const t = useTranslations('following.assignment.who');
  const all = page.settings.kind === 'cards' ? new Set(page.settings.cards).size : 0;
  return <td className={styles.figure}>{t('knownOf', { known: student.known ?? 0, all })}</td>;
}
