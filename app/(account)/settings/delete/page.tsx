import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ownAccount } from '@/server/accounts/own-account';
import { currentAsker } from '@/server/auth/asker';
import { database } from '@/server/database/client';
import { ActionForm } from '@/ui/forms/action-form';
import { Field } from '@/ui/forms/field';
import { ButtonLink } from '@/ui/primitives/button';
import { AccountFrame } from '../../account-frame';
import { deleteAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.deletion');
  return { title: t('title') };
}

/** Asks once more, and for the password, before an account is deleted. */
export default async function DeleteAccountPage() {
  const { learnerId } = await currentAsker();
  const account = learnerId === null ? null : await ownAccount(await database(), learnerId);
  if (account === null) redirect('/progress/delete');
  const t = await getTranslations('account.deletion');
  const settings = await getTranslations('account.settings');
  return (
    <AccountFrame
      title={t('title')}
      text={t('text')}
      others={<ButtonLink href="/settings">{t('keep')}</ButtonLink>}
    >
      <ActionForm action={deleteAction} submit={t('delete')} weight="ordinary">
        {account.hasPassword ? (
          <Field
            name="password"
            type="password"
            label={settings(account.role === 'student' ? 'pinNow' : 'passwordNow')}
            autoComplete="current-password"
            maxLength={128}
          />
        ) : null}
      </ActionForm>
    </AccountFrame>
  );
}
