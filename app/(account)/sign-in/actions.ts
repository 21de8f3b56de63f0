'use server';

import { formAction, formFields, sentForm } from '@/app/form-action';
import type { FormState } from '@/domain/form-state';
import { giveSecondFactor, signInTeacher } from '@/server/accounts/sign-in-teacher';
import { accountWords } from '../account-words';
import { afterSignIn } from '../after-sign-in';
import { localPath } from '../local-path';

function withoutNext(form: FormData): unknown {
  const { next: _next, ...fields } = formFields(form);
  return fields;
}

/** Signs a teacher in, or leads to the second factor. */
export async function signInAction(state: FormState, form: FormData): Promise<FormState> {
  const next = localPath(sentForm(form).get('next'), '/classes');
  return formAction(signInTeacher, {
    shape: withoutNext,
    next: (value) =>
      value.stage === 'signed-in'
        ? afterSignIn(value.signedIn, next)
        : `/sign-in/second-factor?next=${encodeURIComponent(next)}`,
  })(state, form);
}

/** Takes the second factor. */
export async function secondFactorAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(giveSecondFactor, {
    shape: withoutNext,
    words: accountWords,
    next: (signedIn) => afterSignIn(signedIn, sentForm(form).get('next')),
  })(state, form);
}
