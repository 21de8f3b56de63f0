'use client';

import styles from './choice-field.module.css';
import { useFieldId, useFieldState } from './form-context';

interface Choice {
  value: string;
  label: string;
  hint?: string;
}

/** One choice of several (radio buttons), or any of them (checkboxes), as one field of a form. */
export function ChoiceField({
  name,
  label,
  hint,
  type = 'radio',
  choices,
  chosen = [],
}: {
  name: string;
  label: string;
  hint?: string;
  type?: 'radio' | 'checkbox';
  choices: readonly Choice[];
  /** The values chosen before anything was sent. */
  chosen?: readonly string[];
}) {
  const { given, error } = useFieldState(name);
  const id = useFieldId()(name);
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const present = given ?? chosen;
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={styles.group}
      {...(about && { 'aria-describedby': about })}
    >
      <legend>{label}</legend>
      {hint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
      {error === null ? null : (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
      {choices.map((choice) => (
        <label key={choice.value} className={styles.choice}>
          <input
            key={String(present.includes(choice.value))}
            type={type}
            name={name}
            value={choice.value}
            defaultChecked={present.includes(choice.value)}
          />
          <span>
            {choice.label}
            {choice.hint ? <span className={styles.hint}> {choice.hint}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
