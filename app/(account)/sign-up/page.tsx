import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { currentPerson } from '@/server/auth/person';
import { isTeacherSignUpOpen } from '@/server/auth/teacher-sign-up';
import { ActionForm } from '@/ui/forms/action-form';
import { Field } from '@/ui/forms/field';
import { AccountFrame } from '../account-frame';
import { TeacherFields } from '../teacher-fields';
import { signUpAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.signUp');
  return { title: t('title') };
}

/** Where teachers make their account. */
export default async function SignUpPage() {
  const person = await currentPerson();
  if (person !== null && person.role !== 'guest') redirect('/classes');
  const t = await getTranslations('account.signUp');
  const isOpen = isTeacherSignUpOpen();
  return (
    <AccountFrame
      title={t('title')}
      text={t(isOpen ? 'text' : 'closedText')}
      others={
        <>
          <p>
            <Link href="/sign-in">{t('signIn')}</Link>
          </p>
          <p>
            <Link href="/join">{t('student')}</Link>
          </p>
        </>
      }
    >
      <ActionForm action={signUpAction} submit={t('submit')}>
        {isOpen ? null : (
          <Field
            name="code"
            label={t('code')}
            hint={t('codeHint')}
            autoComplete="off"
            maxLength={40}
          />
        )}
        <TeacherFields />
      </ActionForm>
    </AccountFrame>
  );
}
