'use server';

import { formAction } from '@/app/form-action';
import type { FormState } from '@/domain/form-state';
import { settleGuestWork } from '@/server/accounts/settle-guest-work';
import { localPath } from '../local-path';

/** Does with a guest's work what was answered. */
export async function keepWorkAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(settleGuestWork, { next: ({ next }) => localPath(next, '/') })(state, form);
}
