'use server';

import { formAction } from '@/app/form-action';
import type { FormState } from '@/domain/form-state';
import { createClass } from '@/server/classes/create-class';

/** Makes a class and leads to its page. */
export async function createClassAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(createClass, { next: ({ classId }) => `/classes/${classId}` })(state, form);
}
