import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/ui/forms/action-form';
import { Field } from '@/ui/forms/field';
import { AccountFrame } from '../../account-frame';
import { localPath } from '../../local-path';
import { secondFactorAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.secondFactor');
  return { title: t('title') };
}

/** Where the second factor is asked for, once the password was right. */
export default async function SecondFactorPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { next } = await searchParams;
  const t = await getTranslations('account.secondFactor');
  return (
    <AccountFrame
      title={t('title')}
      text={t('text')}
      others={
        <p>
          <Link href="/sign-in">{t('again')}</Link>
        </p>
      }
    >
      <ActionForm action={secondFactorAction} submit={t('signIn')}>
        <input type="hidden" name="next" value={localPath(next, '/classes')} />
        <Field
          name="code"
          label={t('code')}
          hint={t('codeHint')}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
          autoFocus
        />
      </ActionForm>
    </AccountFrame>
  );
}
