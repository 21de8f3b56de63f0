import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { useClassTime } from '@/app/(school)/use-class-time';
import { type StudentState, studentStates } from '@/domain/analysis/student-state';
import type { AssignmentLine } from '@/server/following/class-overview';
import { DataTable } from '@/ui/tables/data-table';
import { standingLook } from '@/ui/tables/standing-look';
import { StateMark } from '@/ui/tables/state-mark';
import styles from './following.module.css';

const look = {
  draft: { shape: 'empty', tone: 'wait' },
  withdrawn: { shape: 'stopped', tone: 'quiet' },
  'not-open': { shape: 'empty', tone: 'quiet' },
  open: { shape: 'half', tone: 'right' },
  'past-due': { shape: 'half', tone: 'wrong' },
  closed: { shape: 'full', tone: 'quiet' },
} as const;

/** The assignments of a class: where each stands, when it is due, and how many students are where. */
export function AssignmentLines({
  place,
  zone,
  assignments,
}: {
  /** The class's own address. */
  place: string;
  zone: string;
  assignments: readonly AssignmentLine[];
}) {
  const t = useTranslations('following');
  const time = useClassTime(zone);
  return (
    <DataTable
      caption={t('assignments.title')}
      head={
        <tr>
          <th scope="col">{t('assignments.name')}</th>
          <th scope="col">{t('assignments.state')}</th>
          <th scope="col">{t('assignments.due')}</th>
          {studentStates.map((state) => (
            <th key={state} scope="col" className={styles.figure}>
              <StateMark {...standingLook[state]}>{t(`standing.${state}`)}</StateMark>
            </th>
          ))}
        </tr>
      }
    >
      {assignments.map((line) => (
        <tr key={line.id}>
          <td>
            <Link href={`${place}/assignments/${line.id}${line.state === 'draft' ? '/edit' : ''}`}>
              {line.title}
            </Link>
            {line.isForSome ? <p className={styles.note}>{t('assignments.forSome')}</p> : null}
            {line.toDecide > 0 ? (
              <p className={styles.note}>{t('assignments.toDecide', { count: line.toDecide })}</p>
            ) : null}
          </td>
          <td>
            <StateMark {...look[line.state]}>{t(`state.${line.state}`)}</StateMark>
          </td>
          <td>{line.dueAt === null ? t('assignments.noDue') : time(line.dueAt)}</td>
          {line.state === 'draft' ? (
            <td colSpan={studentStates.length} className={styles.figure}>
              {t('assignments.draftCount')}
            </td>
          ) : (
            studentStates.map((state) => <Count key={state} line={line} state={state} />)
          )}
        </tr>
      ))}
    </DataTable>
  );
}

function Count({ line, state }: { line: AssignmentLine; state: StudentState }) {
  const t = useTranslations('following');
  const format = useFormatter();
  return (
    <td className={styles.figure}>
      {format.number(line.counts[state])}
      {state === 'not-started' && line.overdue > 0 ? (
        <p className={styles.overdue}>{t('overdueCount', { count: line.overdue })}</p>
      ) : null}
    </td>
  );
}
