'use server';

import { formAction } from '@/app/form-action';
import type { FormState } from '@/domain/form-state';
import { decideLate } from '@/server/taking/decide-late';

/** Counts what arrived after the end of an attempt, or leaves it aside. */
export async function decideLateAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(decideLate)(state, form);
}
