'use client';

import { useEffect, useRef } from 'react';
import type { FormState } from '@/domain/form-state';
import type { NewSecondFactor as Made } from '@/server/accounts/second-factor';
import { ActionForm } from '@/ui/forms/action-form';
import { Field } from '@/ui/forms/field';
import { useFormState } from '@/ui/forms/form-context';
import styles from './new-second-factor.module.css';

/** What an authenticator needs, shown once, and the field for the first code that it gives. */
export function NewSecondFactor({
  confirm,
  texts,
}: {
  confirm: (state: FormState, form: FormData) => Promise<FormState>;
  texts: Readonly<Record<'secret' | 'link' | 'backup' | 'code' | 'turnOn', string>>;
}) {
  const state = useFormState();
  const made = state.state === 'done' ? (state.value as Made) : null;
  const first = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (made !== null) first.current?.focus();
  }, [made]);
  if (made === null) return null;
  return (
    <div className={styles.made}>
      <p ref={first} tabIndex={-1}>
        {texts.secret}
      </p>
      <p>
        <code className={styles.secret}>{made.secret}</code>
      </p>
      <p>
        <a href={made.link}>{texts.link}</a>
      </p>
      <p>{texts.backup}</p>
      <ul className={styles.codes}>
        {made.backupCodes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <ActionForm action={confirm} submit={texts.turnOn}>
        <Field
          name="code"
          label={texts.code}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
        />
      </ActionForm>
    </div>
  );
}
