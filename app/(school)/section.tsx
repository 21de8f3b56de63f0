import type { ReactNode } from 'react';
import styles from './section.module.css';

/** A part of a page under its own heading. */
export function Section({
  id,
  title,
  note = null,
  children,
}: {
  id: string;
  title: string;
  note?: string | null;
  children: ReactNode;
}) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        {note === null ? null : <p className={styles.note}>{note}</p>}
      </div>
      {children}
    </section>
  );
}
