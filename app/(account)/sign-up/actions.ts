'use server';

import { formAction } from '@/app/form-action';
import type { FormState } from '@/domain/form-state';
import { signUpTeacher } from '@/server/accounts/sign-up-teacher';
import { accountWords } from '../account-words';
import { afterSignIn } from '../after-sign-in';

/** Makes a teacher's account. */
export async function signUpAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(signUpTeacher, {
    words: accountWords,
    next: (signedIn) => afterSignIn(signedIn, '/classes'),
  })(state, form);
}
