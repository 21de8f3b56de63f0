'use client';

import type { ReactNode } from 'react';
import { useFormState } from '@/ui/forms/form-context';
import styles from './pick-row.module.css';

/** The tick of one row; what was ticked stays when the form is refused. */
export function TickField({
  id,
  picked,
  about,
  children,
}: {
  id: string;
  picked: boolean;
  about: string;
  children: ReactNode;
}) {
  const form = useFormState();
  const isTicked = form.state === 'refused' ? [form.values.picked].flat().includes(id) : picked;
  return (
    <label className={styles.label}>
      <input
        key={String(isTicked)}
        type="checkbox"
        name="picked"
        value={id}
        defaultChecked={isTicked}
        aria-describedby={about}
      />
      {children}
    </label>
  );
}

/** The place of one row among those picked. */
export function PlaceField({
  id,
  label,
  place,
  asks,
}: {
  id: string;
  label: string;
  place: number | null;
  asks: string;
}) {
  const name = `place/${id}`;
  const form = useFormState();
  const typed = form.state === 'refused' ? (form.values[name] ?? '') : (place ?? '');
  return (
    <label className={styles.place}>
      <span aria-hidden="true">{label}</span>
      <input
        type="number"
        name={name}
        min={1}
        max={1000}
        inputMode="numeric"
        defaultValue={typed}
        aria-label={`${label}: ${asks}`}
      />
    </label>
  );
}
