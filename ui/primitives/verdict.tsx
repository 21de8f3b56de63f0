import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import styles from './verdict.module.css';

type VerdictName = 'right' | 'nearly' | 'partly' | 'wrong' | 'to-check';

/** A shape for each verdict, so that none is told by its colour alone. */
const shapes: Record<VerdictName, ReactNode> = {
  right: <path d="M3.5 10.5l4 4 9-9.5" />,
  nearly: <path d="M3 8.5l3.5 3.5 8-8M3.5 16.5q3-2 6 0t6 0" />,
  partly: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" stroke="none" />
    </>
  ),
  wrong: <path d="M4.5 4.5l11 11m0-11l-11 11" />,
  'to-check': (
    <>
      <circle cx="10" cy="10" r="7" strokeDasharray="3 2.5" />
      <path d="M10 6v4.5l3 2" />
    </>
  ),
};

/**
 * A verdict in word, shape and colour. `children` replaces the word of the catalogue where a place
 * needs its own. Works in server components and below a provider with the namespace "common".
 */
export function Verdict({ verdict, children }: { verdict: VerdictName; children?: ReactNode }) {
  const t = useTranslations('common.verdict');
  return (
    <span className={`${styles.verdict} ${styles[verdict]}`}>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        {shapes[verdict]}
      </svg>
      <span>{children ?? t(verdict)}</span>
    </span>
  );
}
