'use client';

import { createContext, useContext } from 'react';
import type { FormState } from '@/domain/form-state';

/** The state of the form around, for its fields. */
export const FormContext = createContext<FormState>({ state: 'fresh' });

/** The name of the form around, where a page has several forms with fields of one name. */
export const FormName = createContext<string>('field');

/** Returns what the form around knows of the time it was sent last. */
export function useFormState(): FormState {
  return useContext(FormContext);
}

/** What a field takes from the form around: what was typed before, and what is wrong with it. */
export interface FieldState {
  /** What was typed when the form was sent last; null when it was not. */
  given: string[] | null;
  error: string | null;
}

/** Returns the state of one field of the form around. */
export function useFieldState(name: string): FieldState {
  const form = useFormState();
  if (form.state !== 'refused') return { given: null, error: null };
  const given = form.values[name] ?? [];
  return {
    given: typeof given === 'string' ? [given] : given,
    error: form.errors[name] ?? null,
  };
}

/** Returns the id of a field's control in the form around, by which the summary leads to it. */
export function useFieldId(): (name: string) => string {
  const form = useContext(FormName);
  return (name) => `${form}-${name}`;
}
