'use client';

import { useEffect, useRef } from 'react';
import type { ShownCode as Code } from '@/server/accounts/reset-codes';
import { useFormState } from '@/ui/forms/form-context';
import styles from './page.module.css';

/** A code that has just been made, shown once. */
export function ShownCode({ text, use }: { text: string; use: string }) {
  const state = useFormState();
  const code = state.state === 'done' ? (state.value as Code).code : null;
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (code !== null) shown.current?.focus();
  }, [code]);
  if (code === null) return null;
  return (
    <div ref={shown} tabIndex={-1} role="status" className={styles.code}>
      <p>{text}</p>
      <p>
        <code>{code}</code>
      </p>
      <p>{use}</p>
    </div>
  );
}
