import type { ReactNode } from 'react';
import styles from './notice.module.css';

/** A page that has one thing to say: what this is, why, and the next act. */
export function Notice({
  title,
  text,
  reference = null,
  children,
}: {
  title: string;
  text: string;
  /** A line for whoever looks into it later. */
  reference?: string | null;
  /** The next act, where there is one. */
  children?: ReactNode;
}) {
  return (
    <div className={styles.notice}>
      <h1>{title}</h1>
      <p>{text}</p>
      {reference ? <p className={styles.reference}>{reference}</p> : null}
      {children ? <div className={styles.acts}>{children}</div> : null}
    </div>
  );
}
