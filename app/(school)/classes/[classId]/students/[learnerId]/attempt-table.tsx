import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { LateBy } from '@/app/(school)/late-by';
import { useClassTime } from '@/app/(school)/use-class-time';
import { useGrade } from '@/app/(school)/use-grade';
import type {
  ListedAttempt,
  StudentAssignment,
  StudentPage,
} from '@/server/following/student-page';
import { DataTable } from '@/ui/tables/data-table';
import { standingLook } from '@/ui/tables/standing-look';
import { StateMark } from '@/ui/tables/state-mark';
import styles from './attempt-table.module.css';

/** Everything handed out to a student, with every attempt: score, time, lateness, receipt. */
export function AttemptTable({ page }: { page: StudentPage }) {
  const t = useTranslations('following.student');
  return (
    <DataTable
      caption={t('assignments')}
      head={
        <tr>
          <th scope="col">{t('assignment')}</th>
          <th scope="col">{t('state')}</th>
          <th scope="col">{t('attempt')}</th>
          <th scope="col">{t('score')}</th>
          <th scope="col">{t('time')}</th>
          <th scope="col">{t('receipt')}</th>
        </tr>
      }
    >
      {page.assignments.map((assignment) => (
        <AssignmentRows key={assignment.id} assignment={assignment} of={page.class} />
      ))}
    </DataTable>
  );
}

function AssignmentRows({
  assignment,
  of,
}: {
  assignment: StudentAssignment;
  of: StudentPage['class'];
}) {
  const t = useTranslations('following');
  const grade = useGrade();
  const { id, title, standing, isOverdue, attempts, cards, share } = assignment;
  const rows = Math.max(1, attempts.length);
  const time = useClassTime(of.zone);
  const head = (
    <>
      <td rowSpan={rows}>
        <Link href={`/classes/${of.id}/assignments/${id}`}>{title}</Link>
        {assignment.dueAt === null ? null : (
          <p className={styles.note}>{t('assignment.due', { at: time(assignment.dueAt) })}</p>
        )}
      </td>
      <td rowSpan={rows} className={styles.state}>
        <StateMark {...standingLook[standing]}>
          {t(`${cards ? 'cardStanding' : 'standing'}.${standing}`)}
          {isOverdue ? `, ${t('overdue')}` : null}
        </StateMark>
        {share === null || attempts.length < 2 ? null : (
          <p className={styles.note}>{t('student.counts', { share: grade(share) })}</p>
        )}
      </td>
    </>
  );
  const [first, ...others] = attempts;
  return (
    <>
      <tr className={styles.row}>
        {head}
        {first ? (
          <AttemptCells attempt={first} zone={of.zone} />
        ) : (
          <td colSpan={4}>{cards ? t('assignment.who.knownOf', cards) : null}</td>
        )}
      </tr>
      {others.map((attempt) => (
        <tr key={attempt.id} className={styles.row}>
          <AttemptCells attempt={attempt} zone={of.zone} />
        </tr>
      ))}
    </>
  );
}

function AttemptCells({ attempt, zone }: { attempt: ListedAttempt; zone: string }) {
  const t = useTranslations('following.student');
  const who = useTranslations('following.assignment.who');
  const time = useClassTime(zone);
  const { number, startedAt, finishedAt, finishedBy, late, receipt, endsAt, answered, total } =
    attempt;
  const minutes =
    finishedAt === null ? 0 : Math.round((finishedAt.getTime() - startedAt.getTime()) / 60_000);
  return (
    <>
      <td>{number}</td>
      <td>
        <Score attempt={attempt} />
      </td>
      <td>
        {finishedAt === null ? (
          <>
            {t('running', { answered, total })}
            {endsAt === null ? null : <p>{who('until', { at: time(endsAt) })}</p>}
          </>
        ) : (
          <>
            {t('minutes', { minutes })}
            <p className={styles.note}>
              {t('endedBy', { by: finishedBy ?? 'student' })}, {time(finishedAt)}
            </p>
          </>
        )}
        {late === null ? null : (
          <p className={styles.late}>
            <LateBy lateBy={late.lateBy} />
          </p>
        )}
      </td>
      <td className={styles.code}>{receipt}</td>
    </>
  );
}

function Score({ attempt: { counts, score, finishedAt } }: { attempt: ListedAttempt }) {
  const t = useTranslations('following.student');
  const who = useTranslations('following.assignment.who');
  const grade = useGrade();
  if (finishedAt === null) return null;
  return (
    <>
      {counts === null ? t('noScore') : t('points', { points: score.points, outOf: score.outOf })}
      {counts !== null && counts.off > 0 ? (
        <p className={styles.note}>{t('afterLate', { share: grade(counts.share) })}</p>
      ) : null}
      {score.toMark > 0 ? (
        <p className={styles.note}>{who('toMark', { count: score.toMark })}</p>
      ) : null}
    </>
  );
}
