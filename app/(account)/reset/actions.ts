'use server';

import { getTranslations } from 'next-intl/server';
import { formAction } from '@/app/form-action';
import type { FormState } from '@/domain/form-state';
import { mailResetCode } from '@/server/accounts/mail-reset-code';
import { resetPassword } from '@/server/accounts/reset-codes';
import { siteAddress } from '@/server/auth/site';
import { accountWords } from '../account-words';

/** Sets a new password by a one-time code. */
export async function resetAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(resetPassword, {
    words: accountWords,
    next: () => '/sign-in?reset=done',
  })(state, form);
}

/** Mails a one-time code. */
export async function mailCodeAction(state: FormState, form: FormData): Promise<FormState> {
  const t = await getTranslations('account.reset');
  const mail = mailResetCode((code) => ({
    subject: t('mailSubject'),
    text: t('mailBody', { code, address: `${siteAddress()}/reset` }),
  }));
  return formAction(mail, { words: accountWords })(state, form);
}
