import type { ReactNode } from 'react';
import styles from './stamp.module.css';

/** The stamp at the head of a paper, in its own words. */
export function Stamp({ children }: { children: ReactNode }) {
  return <span className={styles.stamp}>{children}</span>;
}
