import { useTranslations } from 'next-intl';
import { useClassTime } from '@/app/(school)/use-class-time';
import { studentStates } from '@/domain/analysis/student-state';
import type { AssignmentPage } from '@/server/following/assignment-page';
import styles from './assignment-head.module.css';
import { StandingCounts } from './standing-counts';

/** When the assignment opens, is due and closes, and how many students stand where. */
export function AssignmentHead({ page }: { page: AssignmentPage }) {
  const t = useTranslations('following.assignment');
  const states = useTranslations('following.state');
  const standings = useTranslations(
    page.settings.kind === 'quiz' ? 'following.standing' : 'following.cardStanding',
  );
  const time = useClassTime(page.class.zone);
  const { state, opensAt, dueAt, closesAt } = page;
  const isDueOver = state === 'past-due' || state === 'closed';
  const shown =
    page.settings.kind === 'quiz'
      ? studentStates
      : studentStates.filter((standing) => standing !== 'late');
  return (
    <div className={styles.head}>
      <p>
        <strong>{states(state)}.</strong>{' '}
        {state === 'not-open' && opensAt !== null ? `${t('opens', { at: time(opensAt) })} ` : null}
        {dueAt === null ? t('noDue') : t(isDueOver ? 'wasDue' : 'due', { at: time(dueAt) })}{' '}
        {closesAt === null
          ? null
          : t(state === 'closed' ? 'closed' : 'closes', { at: time(closesAt) })}
      </p>
      <StandingCounts states={shown} counts={page.counts} word={standings} />
    </div>
  );
}
