'use client';

import { useFormState } from '@/ui/forms/form-context';

/**
 * Tells with a form which change its page knew last. After a conflict, it is the one that the refusal told of:
 * whoever saves again has been told.
 */
export function SeenField({ sequence }: { sequence: number }) {
  const form = useFormState();
  const told = form.state === 'refused' ? form.problem.facts?.sequence : undefined;
  return (
    <input type="hidden" name="seen" value={typeof told === 'number' ? told : sequence} readOnly />
  );
}
