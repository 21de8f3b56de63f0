import type { ReactNode } from 'react';

/**
 * Text with ranges of it marked as evidence. `marks` are [start, end) in UTF-16 units, in order and
 * not overlapping. The marked words are a `<mark>`, so that screen readers can announce them.
 */
export function MarkedText({ text, marks }: { text: string; marks: readonly [number, number][] }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}
