import { useTranslations } from 'next-intl';
import type { StreamState } from '@/browser/live-stream';
import styles from './stream-note.module.css';

/** Says how the page stands to the server: in words, to screen readers too, and only when that changes. */
export function StreamNote({ state }: { state: StreamState }) {
  const t = useTranslations('live.stream');
  return (
    <p role="status" className={styles.note} data-state={state}>
      {t(state)}
    </p>
  );
}
