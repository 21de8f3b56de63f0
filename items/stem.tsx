import type { ReactNode } from 'react';
import type { HeadingLevel } from './sheet-props';
import styles from './stem.module.css';

/** The stem as a heading. It can take the focus when its question comes up, and names the controls. */
export function Stem({
  heading: Heading,
  id,
  above,
  children,
}: {
  heading: HeadingLevel;
  id: string;
  /** What to do, where the stem itself does not say it. */
  above?: string;
  children: ReactNode;
}) {
  return (
    <Heading id={id} tabIndex={-1} className={styles.stem}>
      {above && <span className={styles.above}>{above} </span>}
      {children}
    </Heading>
  );
}
