'use client';

import type { ComponentProps } from 'react';
import styles from './field.module.css';
import { useFieldId, useFieldState } from './form-context';

interface Words {
  name: string;
  label: string;
  hint?: string;
}

type Control =
  | ({ as?: 'input' } & Omit<ComponentProps<'input'>, 'name' | 'id'>)
  | ({ as: 'textarea' } & Omit<ComponentProps<'textarea'>, 'name' | 'id'>)
  | ({ as: 'select' } & Omit<ComponentProps<'select'>, 'name' | 'id'>);

/**
 * One field of a form with its label, its hint and what is wrong with it. What was typed before the
 * form was refused stands in it again.
 */
export function Field({ name, label, hint, ...control }: Words & Control) {
  const { given, error } = useFieldState(name);
  const id = useFieldId()(name);
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const shared = {
    id,
    name,
    className: styles.control,
    ...(about && { 'aria-describedby': about }),
    ...(error !== null && { 'aria-invalid': true }),
  };
  const value = given === null ? control.defaultValue : given.join('\n');
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
      <ControlOf control={control} shared={{ ...shared, defaultValue: value }} />
      {error === null ? null : (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}

function ControlOf({
  control,
  shared,
}: {
  control: Control;
  shared: { id: string; name: string; defaultValue: ComponentProps<'input'>['defaultValue'] };
}) {
  switch (control.as) {
    case 'textarea': {
      const { as: _, ...rest } = control;
      return <textarea rows={6} {...rest} {...shared} />;
    }
    case 'select': {
      const { as: _, ...rest } = control;
      // Made anew with what was chosen: a form that is reset forgets a select's default.
      return <select key={String(shared.defaultValue)} {...rest} {...shared} />;
    }
    default: {
      const { as: _, ...rest } = control;
      return <input type="text" {...rest} {...shared} />;
    }
  }
}
