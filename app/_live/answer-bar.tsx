import styles from './answer-bar.module.css';

/** The share of a class that gave one answer, as a bar; its figure stands beside it in words. */
export function AnswerBar({ share, tone = 'plain' }: { share: number; tone?: 'plain' | 'right' }) {
  return (
    <svg className={styles.bar} data-tone={tone} aria-hidden="true" focusable="false">
      <rect width="100%" height="100%" className={styles.track} />
      <rect width={`${(Math.min(1, Math.max(0, share)) * 100).toFixed(1)}%`} height="100%" />
    </svg>
  );
}
