'use server';

import { formAction } from '@/app/form-action';
import type { FormState } from '@/domain/form-state';
import { changeRole } from '@/server/accounts/administration';
import { makeInvitationCode, makeResetCode } from '@/server/accounts/reset-codes';

/** Makes a code by which a teacher sets a new password. */
export async function resetCodeAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(makeResetCode)(state, form);
}

/** Makes a code for a new teacher. */
export async function invitationAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(makeInvitationCode)(state, form);
}

/** Changes what a teacher may do. */
export async function roleAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(changeRole)(state, form);
}
