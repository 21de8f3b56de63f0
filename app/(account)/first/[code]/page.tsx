import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { isAdministratorCode } from '@/server/accounts/make-administrator';
import { now } from '@/server/clock';
import { database } from '@/server/database/client';
import { ActionForm } from '@/ui/forms/action-form';
import { ButtonLink } from '@/ui/primitives/button';
import { Notice } from '@/ui/primitives/notice';
import { AccountFrame } from '../../account-frame';
import { TeacherFields } from '../../teacher-fields';
import { makeAdministratorAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.first');
  return { title: t('title') };
}

/** The page of the link that a first run prints: it makes the administrator. */
export default async function FirstPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  const t = await getTranslations('account.first');
  if (!(await isAdministratorCode(await database(), { code, now: now() }))) {
    return (
      <Notice title={t('overTitle')} text={t('overText')}>
        <ButtonLink href="/sign-in">{t('signIn')}</ButtonLink>
      </Notice>
    );
  }
  return (
    <AccountFrame title={t('title')} text={t('text')}>
      <ActionForm action={makeAdministratorAction} submit={t('submit')}>
        <input type="hidden" name="code" value={code} />
        <TeacherFields />
      </ActionForm>
    </AccountFrame>
  );
}
