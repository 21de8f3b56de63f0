import type { ReactNode } from 'react';
import styles from './spoken.module.css';

/** Words for screen readers alone, where the eye is told by shape. */
export function Spoken({ children }: { children: ReactNode }) {
  return <span className={styles.spoken}>{children}</span>;
}
