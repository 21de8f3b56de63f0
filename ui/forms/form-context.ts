'use client';

import { createContext, useContext } from 'react';
import type { FormState } from '@/domain/form-state';

/** The state of the form around, for its fields. */
export const FormContext = createContext<FormState>({ state: 'fresh' });

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

/** The id of a field's control, by which the summary leads to it. */
export function fieldId(name: string): string {
  return `field-${name}`;
}
