import type { ReactNode } from 'react';
import styles from './state-mark.module.css';

/** A shape for each state, so that none is told by its colour alone. */
const shapes = {
  empty: <circle cx="8" cy="8" r="5.5" />,
  half: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" stroke="none" />
    </>
  ),
  full: <path d="M3 8.5 6.5 12 13 4.5" />,
  late: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 5v3l2 2" />
    </>
  ),
  plus: <path d="M8 3v10M3 8h10" />,
  same: <path d="M3 6h10M3 10h10" />,
  changed: <path d="M3 5.5h9l-3-3m4 8H4l3 3" />,
  stopped: <path d="M4 4l8 8m0-8l-8 8" />,
  pen: <path d="M3 13l.8-3L11 2.8 13.2 5 6 12.2 3 13zM9.5 4.3l2.2 2.2" />,
  hidden: (
    <>
      <path d="M1.5 8s2.5-4.5 6.5-4.5S14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8z" />
      <path d="M3 13.5 13 2.5" />
    </>
  ),
  out: <path d="M3 8h10M6 3.5l-3 4.5 3 4.5m4-9l3 4.5-3 4.5" />,
  cards: <path d="M2.5 5.5h8v8h-8zM5.5 5.5v-3h8v8h-3" />,
} as const;

export type StateShape = keyof typeof shapes;
export type StateTone = 'quiet' | 'right' | 'wrong' | 'wait';

/** A state in word, shape and colour. */
export function StateMark({
  shape,
  tone = 'quiet',
  children,
}: {
  shape: StateShape;
  tone?: StateTone;
  /** The word. */
  children: ReactNode;
}) {
  return (
    <span className={`${styles.state} ${styles[tone]}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        {shapes[shape]}
      </svg>
      <span>{children}</span>
    </span>
  );
}
