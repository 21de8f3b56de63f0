'use client';

import Link from 'next/link';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { StateMark, type StateShape, type StateTone } from '@/ui/tables/state-mark';
import styles from './gradebook-grid.module.css';
import type { SentCell, SentRow } from './gradebook-rows';
import { rowsAtFirst } from './rows-at-first';
import { type CellPlace, useCellKeys } from './use-cell-keys';
import { useVisibleRows } from './use-visible-rows';

/** A head of a column: what it says, and the address that sorts by it. */
export interface GridHead {
  id: string;
  title: string;
  notes: readonly string[];
  href: string;
  sorted: 'ascending' | 'descending' | 'none';
}

/** The words of the table, since the catalogue stays on the server. */
export interface GridWords {
  caption: string;
  keys: string;
  toSee: string;
  noTotal: string;
  /** With {count} in it. */
  missing: string;
  toMark: string;
  /** By the place of the state in the list of states. */
  states: readonly { word: string; shape: StateShape; tone: StateTone }[];
  /** By the place of their bit. */
  flags: readonly { word: string; shape: StateShape; tone: StateTone }[];
}

type Reach = (place: CellPlace) => object;

/**
 * The gradebook as a table: heads and names stay in sight, only the rows in sight are in the document, the
 * arrow keys move from cell to cell, and each cell is a link to what stands behind it. On a narrow screen
 * there is a line a student, with the total and what is to be seen to.
 */
export function GradebookGrid({
  place,
  shownAs,
  locale,
  heads,
  rows,
  from = 0,
  words,
}: {
  /** The gradebook's own address. */
  place: string;
  /** The address with how it is sorted and narrowed: at another, the table begins at its top again. */
  shownAs: string;
  locale: string;
  /** Name, total, then the assignments. */
  heads: readonly GridHead[];
  rows: readonly SentRow[];
  /** The first row sent, for who turns the pages before JavaScript. */
  from?: number;
  words: GridWords;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const at = { body, frame };
  const visible = useVisibleRows(at, rows.length, { first: from, end: from + rowsAtFirst });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows how the table is sorted and narrowed.
  useEffect(() => {
    if (frame.current !== null) frame.current.scrollTop = 0;
  }, [shownAs]);
  const size = { rows: rows.length, columns: heads.length };
  const { reachable, onKeyDown, onFocus } = useCellKeys(at, size, visible);
  const number = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const reach: Reach = (cell) => ({
    'data-row': cell.row,
    'data-column': cell.column,
    onFocus: () => onFocus(cell),
    ...(reachable !== null && {
      tabIndex: reachable.row === cell.row && reachable.column === cell.column ? 0 : -1,
    }),
  });
  const { first, end, height } = visible;
  return (
    <div ref={frame} className={styles.frame}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that the arrow keys move in is a grid.
        role="grid"
        className={styles.table}
        aria-label={words.caption}
        aria-description={words.keys}
        aria-rowcount={rows.length + 1}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr aria-rowindex={1}>
            {heads.map((head, column) => (
              <Head key={head.id} head={head} column={column} reach={reach} />
            ))}
            <th scope="col" className={styles.summary}>
              {words.toSee}
            </th>
          </tr>
        </thead>
        <Spacer height={height === null ? 0 : first * height} />
        <tbody ref={body} data-first={first}>
          {rows.slice(first, end).map((row, index) => (
            <Row
              key={row.id}
              row={row}
              index={first + index}
              place={place}
              heads={heads}
              number={number}
              words={words}
              reach={reach}
            />
          ))}
        </tbody>
        <Spacer height={height === null ? 0 : (rows.length - end) * height} />
      </table>
    </div>
  );
}

/** The room of rows that are not in the document. */
function Spacer({ height }: { height: number }) {
  const cell = useRef<HTMLTableCellElement>(null);
  useLayoutEffect(() => {
    if (cell.current !== null) cell.current.style.blockSize = `${height}px`;
  }, [height]);
  return height === 0 ? null : (
    <tbody aria-hidden="true" className={styles.spacer}>
      <tr>
        <td ref={cell} />
      </tr>
    </tbody>
  );
}

function Head({ head, column, reach }: { head: GridHead; column: number; reach: Reach }) {
  const { title, notes, href, sorted } = head;
  return (
    <th
      scope="col"
      aria-sort={sorted}
      className={[styles.name, styles.total][column] ?? styles.assignment}
    >
      <Link
        href={href}
        prefetch={false}
        scroll={false}
        title={title}
        {...reach({ row: -1, column })}
      >
        <span className={styles.title}>{title}</span>
        {sorted === 'none' ? null : (
          <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
            <path d={sorted === 'ascending' ? 'M8 3v10M4 7l4-4 4 4' : 'M8 3v10M4 9l4 4 4-4'} />
          </svg>
        )}
      </Link>
      {notes.map((note) => (
        <span key={note} className={styles.note}>
          {note}
        </span>
      ))}
    </th>
  );
}

function Row({
  row,
  index,
  place,
  heads,
  number,
  words,
  reach,
}: {
  row: SentRow;
  index: number;
  place: string;
  heads: readonly GridHead[];
  number: Intl.NumberFormat;
  words: GridWords;
  reach: Reach;
}) {
  const student = `${place}/students/${row.id}`;
  return (
    <tr aria-rowindex={index + 2}>
      <th scope="row" className={styles.name}>
        <Link href={student} prefetch={false} {...reach({ row: index, column: 0 })}>
          <span className={styles.own}>{row.name}</span>
          {row.number === null ? null : <span className={styles.note}>{row.number}</span>}
        </Link>
      </th>
      <td className={styles.total}>
        <Link href={`${student}#sum`} prefetch={false} {...reach({ row: index, column: 1 })}>
          {row.percent === null ? (
            <span className={styles.note}>{words.noTotal}</span>
          ) : (
            number.format(row.percent)
          )}
        </Link>
      </td>
      {row.cells.map((cell, column) => {
        const head = heads[column + 2];
        return head === undefined ? null : (
          <td key={head.id} className={styles.assignment}>
            <Link
              href={`${student}/${head.id}`}
              prefetch={false}
              {...reach({ row: index, column: column + 2 })}
            >
              <Cell cell={cell} number={number} words={words} />
            </Link>
          </td>
        );
      })}
      <td className={styles.summary}>
        <div className={styles.todo}>
          {row.missing > 0 ? (
            <StateMark shape="stopped" tone="wrong">
              {words.missing.replace('{count}', String(row.missing))}
            </StateMark>
          ) : null}
          {row.toMark > 0 ? (
            <StateMark shape="pen" tone="wait">
              {words.toMark.replace('{count}', String(row.toMark))}
            </StateMark>
          ) : null}
        </div>
      </td>
    </tr>
  );
}

function Cell({
  cell: [state, percent, bits],
  number,
  words,
}: {
  cell: SentCell;
  number: Intl.NumberFormat;
  words: GridWords;
}) {
  const own = words.states[state];
  const flags = words.flags.filter((_, place) => Math.floor(bits / 2 ** place) % 2 === 1);
  const isDropped = Math.floor(bits / 4) % 2 === 1;
  // A score tells that there is one; a shape and a word tell everything else.
  const told = [...(own !== undefined && state !== 0 ? [own] : []), ...flags];
  const [mark] = told;
  return (
    <>
      {percent === null ? null : (
        <span className={isDropped ? styles.dropped : undefined}>{number.format(percent)}</span>
      )}
      {mark === undefined ? null : (
        <span className={styles.state}>
          <StateMark shape={mark.shape} tone={mark.tone}>
            {told.map(({ word }) => word).join(', ')}
          </StateMark>
        </span>
      )}
    </>
  );
}
