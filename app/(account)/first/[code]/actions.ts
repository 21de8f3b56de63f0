'use server';

import { formAction } from '@/app/form-action';
import type { FormState } from '@/domain/form-state';
import { makeAdministrator } from '@/server/accounts/make-administrator';
import { accountWords } from '../../account-words';
import { afterSignIn } from '../../after-sign-in';

/** Makes the first administrator. */
export async function makeAdministratorAction(
  state: FormState,
  form: FormData,
): Promise<FormState> {
  return formAction(makeAdministrator, {
    words: accountWords,
    next: (signedIn) => afterSignIn(signedIn, '/administration'),
  })(state, form);
}
