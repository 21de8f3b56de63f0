'use client';

import type { ReactNode } from 'react';
import type { Slips } from '@/server/classes/new-pins';
import { useFormState } from '@/ui/forms/form-context';
import { Button, ButtonLink } from '@/ui/primitives/button';
import styles from './slips-or-form.module.css';

interface Texts {
  once: string;
  print: string;
  remaining: string;
  toRoster: string;
  name: string;
  code: string;
  pin: string;
  address: string;
}

/** The form until slips were made; then the slips, which are shown this once. */
export function SlipsOrForm({
  texts,
  address,
  roster,
  children,
}: {
  texts: Texts;
  address: string;
  roster: string;
  children: ReactNode;
}) {
  const state = useFormState();
  if (state.state !== 'done') return children;
  const { className, joinCode, slips, remaining } = state.value as Slips;
  return (
    <>
      <div className={styles.acts}>
        <p role="status">{texts.once}</p>
        <Button weight="main" onClick={() => window.print()}>
          {texts.print}
        </Button>
        {remaining > 0 ? (
          <Button type="submit" name="who" value="without-pin">
            {texts.remaining}
          </Button>
        ) : null}
        <ButtonLink href={roster}>{texts.toRoster}</ButtonLink>
      </div>
      <ul className={styles.slips}>
        {slips.map(({ learnerId, name, number, pin }) => (
          <li key={learnerId} className={styles.slip}>
            <p className={styles.name}>
              {name}
              {number === null ? null : <span className={styles.number}> {number}</span>}
            </p>
            <p className={styles.class}>{className}</p>
            <dl className={styles.facts}>
              <dt>{texts.address}</dt>
              <dd>{address}</dd>
              <dt>{texts.code}</dt>
              <dd className={styles.strong}>{joinCode}</dd>
              <dt>{texts.pin}</dt>
              <dd className={styles.strong}>{pin}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}
