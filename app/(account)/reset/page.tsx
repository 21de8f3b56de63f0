import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { isMailConfigured } from '@/server/mail/send-mail';
import { ActionForm } from '@/ui/forms/action-form';
import { Field } from '@/ui/forms/field';
import { AccountFrame } from '../account-frame';
import { mailCodeAction, resetAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.reset');
  return { title: t('title') };
}

/** Where a new password is set by a one-time code, and the code is sent for where mail is configured. */
export default async function ResetPage() {
  const t = await getTranslations('account.reset');
  const fields = await getTranslations('account.fields');
  return (
    <AccountFrame
      title={t('title')}
      text={t('text')}
      others={
        <p>
          <Link href="/sign-in">{t('signIn')}</Link>
        </p>
      }
    >
      {isMailConfigured() ? (
        <section>
          <h2>{t('mailTitle')}</h2>
          <p>{t('mailText')}</p>
          <ActionForm
            action={mailCodeAction}
            submit={t('mailSubmit')}
            weight="ordinary"
            done={t('mailSent')}
          >
            <Field name="email" type="email" label={t('mailAddress')} autoComplete="email" />
          </ActionForm>
        </section>
      ) : null}
      <ActionForm action={resetAction} submit={t('submit')}>
        <Field
          name="code"
          label={t('code')}
          hint={t('codeHint')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
        />
        <Field
          name="password"
          type="password"
          label={t('newPassword')}
          hint={fields('passwordHint')}
          autoComplete="new-password"
          maxLength={128}
        />
      </ActionForm>
    </AccountFrame>
  );
}
