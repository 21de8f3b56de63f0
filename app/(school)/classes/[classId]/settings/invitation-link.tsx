'use client';

import { useFormState } from '@/ui/forms/form-context';
import styles from './invitation-link.module.css';

function codeOf(value: unknown): string | null {
  return typeof value === 'object' && value !== null && 'code' in value ? String(value.code) : null;
}

/** The link just made for another teacher: shown now and never again. */
export function InvitationLink({
  site,
  label,
  note,
}: {
  site: string;
  label: string;
  note: string;
}) {
  const state = useFormState();
  const code = state.state === 'done' ? codeOf(state.value) : null;
  if (code === null) return null;
  return (
    <div role="status" className={styles.made}>
      <p>{label}</p>
      <p className={styles.link}>{`${site}/join/teacher/${code}`}</p>
      <p className={styles.note}>{note}</p>
    </div>
  );
}
