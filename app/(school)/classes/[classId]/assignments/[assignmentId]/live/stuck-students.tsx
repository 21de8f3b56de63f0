import { useTranslations } from 'next-intl';
import type { LiveStudent } from '@/server/live/live-view';
import { StateMark } from '@/ui/tables/state-mark';
import styles from './live-board.module.css';

/** Tells whether a student counts as stuck at this time. */
export function isStuck({ at }: LiveStudent, now: number): boolean {
  return at !== null && Date.parse(at.stuckFrom) <= now;
}

/** Those who are stuck, longest first: whom to walk over to. */
export function StuckStudents({
  students,
  now,
}: {
  students: readonly LiveStudent[];
  now: number;
}) {
  const t = useTranslations('live.view');
  const stuck = students
    .flatMap(({ id, name, at, total }) =>
      at !== null && Date.parse(at.stuckFrom) <= now ? { id, name, total, ...at } : [],
    )
    .sort((a, b) => Date.parse(a.since) - Date.parse(b.since));
  if (stuck.length === 0) return <p>{t('nobodyStuck')}</p>;
  return (
    <ul className={styles.stuck}>
      {stuck.map(({ id, name, question, total, asks, since }) => (
        <li key={id}>
          <StateMark shape="late" tone="wrong">
            <strong>{name}</strong>
          </StateMark>
          <p>{t('stuckOn', { question, total, minutes: minutesSince(since, now) })}</p>
          <p className={styles.asks}>{asks}</p>
        </li>
      ))}
    </ul>
  );
}

/** Whole minutes that have passed. */
export function minutesSince(since: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(since)) / 60_000));
}
