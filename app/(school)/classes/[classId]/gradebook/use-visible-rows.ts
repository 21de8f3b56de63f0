'use client';

import { type RefObject, useEffect, useState } from 'react';

/** Which rows of a long table are to be there: those in sight, and some before and after them. */
export interface VisibleRows {
  first: number;
  /** The first that is not there. */
  end: number;
  /** The height of one row in pixels; null until it is known, while nothing may be left out. */
  height: number | null;
}

const around = 12;

/** Returns where on the screen a row begins, be it in the document or not; the body tells its first. */
export function topOf(row: number, body: HTMLElement, height: number): number {
  return body.getBoundingClientRect().top + (row - Number(body.dataset.first)) * height;
}

function inSight(body: HTMLElement, frame: HTMLElement, count: number): VisibleRows | null {
  const row = body.querySelector<HTMLElement>('tr[aria-rowindex]');
  const height = row?.getBoundingClientRect().height ?? 0;
  if (height === 0) return null;
  // Where the frame does not scroll by itself, the window does: what both let through is in sight.
  const start = topOf(0, body, height);
  const { top, bottom } = frame.getBoundingClientRect();
  const from = Math.max(0, top) - start;
  const to = Math.min(window.innerHeight, bottom) - start;
  const first = Math.max(0, Math.min(count, Math.floor(from / height)) - around);
  return { first, end: Math.min(count, Math.max(first, Math.ceil(to / height)) + around), height };
}

/**
 * Returns which of `count` rows of one height are to be in the document, as the table is scrolled. Before the
 * first look, `before` are: what the server sends.
 */
export function useVisibleRows(
  { body, frame }: { body: RefObject<HTMLElement | null>; frame: RefObject<HTMLElement | null> },
  count: number,
  before: Pick<VisibleRows, 'first' | 'end'>,
): VisibleRows {
  const [visible, setVisible] = useState<VisibleRows>({ ...before, height: null });
  useEffect(() => {
    let asked = 0;
    const look = () => {
      asked = 0;
      if (body.current === null || frame.current === null) return;
      const next = inSight(body.current, frame.current, count);
      if (next === null) return;
      setVisible((last) =>
        last.first === next.first && last.end === next.end && last.height === next.height
          ? last
          : next,
      );
    };
    const soon = () => {
      asked ||= requestAnimationFrame(look);
    };
    look();
    // Caught on its way down, so that the frame's own scrolling is heard of as well.
    window.addEventListener('scroll', soon, { capture: true, passive: true });
    window.addEventListener('resize', soon);
    return () => {
      cancelAnimationFrame(asked);
      window.removeEventListener('scroll', soon, { capture: true });
      window.removeEventListener('resize', soon);
    };
  }, [body, frame, count]);
  const end = Math.min(visible.end, count);
  return { ...visible, first: Math.min(visible.first, end), end };
}
