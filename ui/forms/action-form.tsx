'use client';

import { type ReactNode, useActionState, useEffect, useRef } from 'react';
import type { FormState } from '@/domain/form-state';
import { Button } from '../primitives/button';
import { focusHeading } from '../primitives/focus-heading';
import styles from './action-form.module.css';
import { FormContext, FormName, useFieldId } from './form-context';

/** What is wrong with a form that was sent, taking the focus. */
function Summary({ refused }: { refused: Extract<FormState, { state: 'refused' }> }) {
  const summary = useRef<HTMLDivElement>(null);
  const fieldId = useFieldId();
  // Each refusal is a new object, so that the same one said twice takes the focus twice.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the refusal.
  useEffect(() => summary.current?.focus(), [refused]);
  return (
    <div ref={summary} role="alert" tabIndex={-1} className={styles.summary}>
      <p>{refused.message}</p>
      {Object.keys(refused.errors).length > 0 ? (
        <ul className={styles.errors}>
          {Object.entries(refused.errors).map(([field, text]) => (
            <li key={field}>
              <a href={`#${fieldId(field)}`}>{text}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** What was done, in words. It takes the focus where the button that did it is gone. */
function Done({ state, children }: { state: FormState; children: string }) {
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (state.state === 'done' && document.activeElement === document.body) words.current?.focus();
  }, [state]);
  return (
    <p ref={words} role="status" tabIndex={-1} className={styles.done}>
      {state.state === 'done' ? children : null}
    </p>
  );
}

/**
 * A form around a Server Action. It works before JavaScript; what was typed stays when it is refused,
 * and why stands in a summary that takes the focus and at each field. `done` is said when the action
 * has done its work without leading elsewhere. Where the form goes away, the heading above it has the focus.
 */
export function ActionForm({
  action,
  submit,
  done,
  weight = 'main',
  name = 'field',
  isWide = false,
  className,
  children,
  after,
}: {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** The words on the button; null where the form brings its own. */
  submit: string | null;
  done?: string;
  weight?: 'main' | 'ordinary' | 'plain';
  /** Tells this form's fields from those of another form on the page. */
  name?: string;
  /** Whether it takes the width of its page, in place of that of a form to be read down. */
  isWide?: boolean;
  className?: string | undefined;
  children?: ReactNode;
  /** What stands below the form and tells, by `useFormState`, what came of it. */
  after?: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const own = form.current;
    const section = own?.closest('section');
    return () => {
      // A form that has done its work may go, and takes the focus with it.
      if (own?.isConnected) return;
      if (section?.isConnected) focusHeading(section, 'h2');
      else focusHeading(document, 'main h1');
    };
  }, []);
  const [state, send, pending] = useActionState<FormState, FormData>(action, { state: 'fresh' });
  return (
    <FormName value={name}>
      <FormContext value={state}>
        <form
          ref={form}
          action={send}
          className={[styles.form, isWide && styles.wide, className].filter(Boolean).join(' ')}
          noValidate
        >
          {state.state === 'refused' ? <Summary refused={state} /> : null}
          {children}
          {submit === null ? null : (
            <Button type="submit" weight={weight} aria-disabled={pending}>
              {submit}
            </Button>
          )}
          {done === undefined ? null : <Done state={state}>{done}</Done>}
        </form>
        {after}
      </FormContext>
    </FormName>
  );
}
