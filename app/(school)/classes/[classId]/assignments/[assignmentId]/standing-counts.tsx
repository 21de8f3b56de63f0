import type { StudentState } from '@/domain/analysis/student-state';
import { standingLook } from '@/ui/tables/standing-look';
import { StateMark } from '@/ui/tables/state-mark';
import styles from './standing-counts.module.css';

/** How many students stand where. */
export function StandingCounts({
  states,
  counts,
  word,
}: {
  states: readonly StudentState[];
  counts: Readonly<Record<StudentState, number>>;
  word: (state: StudentState) => string;
}) {
  return (
    <ul className={styles.counts}>
      {states.map((state) => (
        <li key={state}>
          <strong>{counts[state]}</strong>
          <StateMark {...standingLook[state]}>{word(state)}</StateMark>
        </li>
      ))}
    </ul>
  );
}
