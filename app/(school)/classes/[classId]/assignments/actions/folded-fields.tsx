'use client';

import type { ReactNode } from 'react';
import { useFormState } from '@/ui/forms/form-context';
import styles from './folded-fields.module.css';

/** Fields folded away under their summary, open where one of them is at fault. */
export function FoldedFields({
  summary,
  fields,
  children,
}: {
  summary: string;
  /** Names of the fields inside. */
  fields: readonly string[];
  children: ReactNode;
}) {
  const form = useFormState();
  const isAtFault =
    form.state === 'refused' && fields.some((field) => form.errors[field] !== undefined);
  return (
    <details className={styles.folded} open={isAtFault || undefined}>
      <summary>{summary}</summary>
      <div className={styles.fields}>{children}</div>
    </details>
  );
}
