import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import styles from './chart-figure.module.css';

/** A table's row: its head, then its cells. */
export interface TableRow {
  id: string;
  head: string;
  cells: string[];
}

/**
 * A small chart with its title, what it says in words, and its table, which holds every figure the
 * chart shows. The drawing itself is for the eye; readers of the screen are given words and table.
 */
export function ChartFigure({
  title,
  note,
  columns,
  rows,
  children,
}: {
  title: string;
  /** How to read it, where that is not plain. */
  note?: string;
  /** Heads of the table's columns, the row heads' own first. */
  columns: readonly string[];
  rows: readonly TableRow[];
  children: ReactNode;
}) {
  const t = useTranslations('common.chart');
  return (
    <figure className={styles.figure}>
      <figcaption>
        <h3>{title}</h3>
        {note ? <p className={styles.note}>{note}</p> : null}
      </figcaption>
      {children}
      <details className={styles.numbers}>
        <summary>{t('table')}</summary>
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, head, cells }) => (
              <tr key={id}>
                <th scope="row">{head}</th>
                {cells.map((cell, index) => (
                  <td key={columns[index + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
