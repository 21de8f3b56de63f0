'use client';

import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';

import { topOf } from './use-visible-rows';

/** A place in the table: row -1 is the head, column 0 the names. */
export interface CellPlace {
  row: number;
  column: number;
}

const aPage = 10;

function moved(
  { row, column }: CellPlace,
  { key, ctrlKey, metaKey }: KeyboardEvent,
  { rows, columns }: { rows: number; columns: number },
): CellPlace | null {
  const far = ctrlKey || metaKey;
  switch (key) {
    case 'ArrowDown':
      return { row: far ? rows - 1 : row + 1, column };
    case 'ArrowUp':
      return { row: far ? 0 : row - 1, column };
    case 'ArrowRight':
      return { row, column: far ? columns - 1 : column + 1 };
    case 'ArrowLeft':
      return { row, column: far ? 0 : column - 1 };
    case 'Home':
      return { row: far ? 0 : row, column: 0 };
    case 'End':
      return { row: far ? rows - 1 : row, column: columns - 1 };
    case 'PageDown':
      return { row: row + aPage, column };
    case 'PageUp':
      return { row: Math.max(0, row - aPage), column };
    default:
      return null;
  }
}

/** Brings a row that is not in the document into sight, so that it is made. */
function scrollTo(row: number, body: HTMLElement, frame: HTMLElement, height: number): void {
  const top = topOf(row, body, height);
  const box = frame.getBoundingClientRect();
  const middle = (Math.max(0, box.top) + Math.min(window.innerHeight, box.bottom)) / 2;
  const scroller = frame.scrollHeight > frame.clientHeight ? frame : window;
  scroller.scrollBy({ top: top - middle });
}

/**
 * Lets the arrow keys move from cell to cell of a table of links, one of which is reached by Tab. Each link
 * names its place in `data-row` and `data-column`.
 */
export function useCellKeys(
  { body, frame }: { body: RefObject<HTMLElement | null>; frame: RefObject<HTMLElement | null> },
  size: { rows: number; columns: number },
  visible: { first: number; end: number; height: number | null },
): {
  /** The place that Tab reaches; null before the page runs, when every link is. */
  reachable: CellPlace | null;
  onKeyDown: (event: KeyboardEvent) => void;
  onFocus: (place: CellPlace) => void;
} {
  const [last, setActive] = useState<CellPlace>({ row: 0, column: 0 });
  // There may be fewer columns than there were.
  const active = { row: last.row, column: Math.min(last.column, size.columns - 1) };
  const wanted = useRef<CellPlace | null>(null);
  const isRunning = visible.height !== null;
  // A cell that was scrolled out of the document cannot be reached: the first one in it is.
  const isThere = active.row < 0 || (active.row >= visible.first && active.row < visible.end);
  const reachable = isThere ? active : { row: visible.first, column: active.column };

  // Whenever rows have come or gone, the one that is waited for may be there.
  useEffect(() => {
    const place = wanted.current;
    if (place === null) return;
    const link = frame.current?.querySelector<HTMLElement>(
      `[data-row="${place.row}"][data-column="${place.column}"]`,
    );
    if (!link) return;
    wanted.current = null;
    link.focus();
  });

  return {
    reachable: isRunning ? reachable : null,
    onFocus: setActive,
    onKeyDown(event) {
      if (event.altKey || event.shiftKey) return;
      const next = moved(active, event, size);
      if (next === null) return;
      event.preventDefault();
      const place = {
        row: Math.max(-1, Math.min(size.rows - 1, next.row)),
        column: Math.max(0, Math.min(size.columns - 1, next.column)),
      };
      wanted.current = place;
      setActive(place);
      const { first, end, height } = visible;
      const isAway = place.row >= 0 && (place.row < first || place.row >= end);
      if (isAway && body.current && frame.current && height !== null) {
        scrollTo(place.row, body.current, frame.current, height);
      }
    },
  };
}
