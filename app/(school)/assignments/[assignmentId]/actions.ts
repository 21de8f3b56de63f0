'use server';

import { getTranslations } from 'next-intl/server';
import { formAction } from '@/app/form-action';
import type { FormState } from '@/domain/form-state';
import { startAssigned } from '@/server/taking/start-assigned';

/** Starts an attempt, or goes on with the one under way. */
export async function startAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(startAssigned, {
    next: ({ attempt }) => `/quiz/${attempt}`,
    words: async (field, { code }) =>
      field === 'password' && code === 'needs-password'
        ? (await getTranslations('taking.start'))('passwordWrong')
        : null,
  })(state, form);
}
