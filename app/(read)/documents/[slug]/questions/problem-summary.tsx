'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import styles from './problem-summary.module.css';

/** What is wrong with a form that was sent, taking the focus. */
export function ProblemSummary({ children }: { children: ReactNode }) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => summary.current?.focus(), []);
  return (
    <div ref={summary} role="alert" tabIndex={-1} className={styles.problem}>
      {children}
    </div>
  );
}
