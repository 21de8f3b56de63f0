import type { ReactNode } from 'react';
import styles from './data-table.module.css';

/** A dense table whose head stays in sight. Wider than the screen, it moves sideways by itself. */
export function DataTable({
  caption,
  head,
  children,
}: {
  /** What the table holds, for screen readers. */
  caption: string;
  /** The row of heads. */
  head: ReactNode;
  /** The rows. */
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what moves sideways must be reached by keyboard.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; a section would be a landmark beside the one around it.
    <div role="group" className={styles.frame} aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>{head}</thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
