import { useTranslations } from 'next-intl';
import type { QueueCounts as Counts } from '@/domain/study/queue';
import styles from './queue-counts.module.css';

const kinds = ['new', 'learning', 'due'] as const;

/** What the queue holds today, small. */
export function QueueCounts({ counts }: { counts: Counts }) {
  const t = useTranslations('study');
  return (
    <dl className={styles.counts}>
      {kinds.map((kind) => (
        <div key={kind} className={styles.count}>
          <dt>{t(`counts.${kind}`)}</dt>
          <dd>{counts[kind]}</dd>
        </div>
      ))}
    </dl>
  );
}
