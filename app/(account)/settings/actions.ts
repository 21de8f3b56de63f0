'use server';

import { getTranslations } from 'next-intl/server';
import { formAction } from '@/app/form-action';
import type { FormState } from '@/domain/form-state';
import {
  changeName,
  changePassword,
  deleteAccount,
  signOutEverywhere,
} from '@/server/accounts/own-account';
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
} from '@/server/accounts/second-factor';
import { accountWords } from '../account-words';

const words = accountWords;

/** Changes one's name. */
export async function nameAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(changeName, { words })(state, form);
}

/** Changes one's password or PIN. */
export async function passwordAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(changePassword, { words })(state, form);
}

/** Begins a second factor: shows its secret. */
export async function beginFactorAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(beginSecondFactor, { words })(state, form);
}

/** Turns the second factor on. */
export async function confirmFactorAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(confirmSecondFactor, { words, next: () => '/settings#factor' })(state, form);
}

/** Takes the second factor off. */
export async function removeFactorAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(removeSecondFactor, { words, next: () => '/settings#factor' })(state, form);
}

/** Ends all of one's sessions. */
export async function signOutEverywhereAction(
  state: FormState,
  form: FormData,
): Promise<FormState> {
  return formAction(signOutEverywhere, { next: () => '/sign-in' })(state, form);
}

/** Deletes one's account. */
export async function deleteAction(state: FormState, form: FormData): Promise<FormState> {
  const result = await formAction(deleteAccount, { words, next: () => '/progress/deleted' })(
    state,
    form,
  );
  if (result.state !== 'refused' || result.problem.code !== 'conflict') return result;
  const t = await getTranslations('account.deletion');
  const { reason, classes } = result.problem.facts ?? {};
  const message =
    reason === 'classes' ? t('classes', { classes: Number(classes) }) : t('administrator');
  return { ...result, message };
}
