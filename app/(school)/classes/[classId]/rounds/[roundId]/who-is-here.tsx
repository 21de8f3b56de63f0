import { useTranslations } from 'next-intl';
import type { LeaderView } from '@/server/live/leader-view';
import { StateMark } from '@/ui/tables/state-mark';
import styles from './leader-stage.module.css';

const looks = {
  answered: { shape: 'full', tone: 'right' },
  here: { shape: 'half', tone: 'quiet' },
  away: { shape: 'late', tone: 'wrong' },
  'not-here': { shape: 'empty', tone: 'quiet' },
} as const;

/** Who has a seat and who has answered; never what. Folded away, since the page hangs on a wall. */
export function WhoIsHere({ students }: { students: LeaderView['students'] }) {
  const t = useTranslations('live.lead');
  if (students.length === 0) return null;
  return (
    <details className={styles.who}>
      <summary>{t('who')}</summary>
      <ul className={styles.names}>
        {students.map(({ id, name, state }) => (
          <li key={id}>
            <StateMark {...looks[state]}>
              {name}, {t(`state.${state}`)}
            </StateMark>
          </li>
        ))}
      </ul>
    </details>
  );
}
