import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { openIdConnect } from '@/server/auth/open-id-connect';
import { currentPerson } from '@/server/auth/person';
import { isTeacherSignUpOpen } from '@/server/auth/teacher-sign-up';
import { ActionForm } from '@/ui/forms/action-form';
import { Field } from '@/ui/forms/field';
import { ButtonLink } from '@/ui/primitives/button';
import { AccountFrame } from '../account-frame';
import { localPath } from '../local-path';
import { signInAction } from './actions';
import styles from './page.module.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.signIn');
  return { title: t('title') };
}

/** Which words say why the provider's sign-in came to nothing. */
function openIdProblem(error: unknown): 'notATeacher' | 'notLinked' | 'openIdFailed' {
  if (error === 'not_a_teacher') return 'notATeacher';
  return error === 'account_not_linked' ? 'notLinked' : 'openIdFailed';
}

/** Where people sign in: students by their class, teachers here. */
export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { next: asked, error, reset } = await searchParams;
  const next = localPath(asked, '/classes');
  const person = await currentPerson();
  if (person !== null && person.role !== 'guest') redirect(next);
  const t = await getTranslations('account.signIn');
  const fields = await getTranslations('account.fields');
  return (
    <AccountFrame
      title={t('title')}
      others={
        <>
          <p>
            <Link href="/reset">{t('forgotten')}</Link>
          </p>
          <p>
            <Link href="/sign-up">{t(isTeacherSignUpOpen() ? 'signUp' : 'invited')}</Link>
          </p>
        </>
      }
    >
      <section className={styles.part} aria-labelledby="students">
        <h2 id="students">{t('student')}</h2>
        <p>{t('studentText')}</p>
        <ButtonLink href="/join">{t('join')}</ButtonLink>
      </section>
      <section className={styles.part} aria-labelledby="teachers">
        <h2 id="teachers">{t('teacher')}</h2>
        {reset === undefined ? null : <p role="status">{t('wasReset')}</p>}
        {error === undefined ? null : (
          <p role="alert" className={styles.problem}>
            {t(openIdProblem(error))}
          </p>
        )}
        <ActionForm action={signInAction} submit={t('signIn')}>
          <input type="hidden" name="next" value={next} />
          <Field
            name="account"
            label={fields('account')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={254}
          />
          <Field
            name="password"
            type="password"
            label={fields('password')}
            autoComplete="current-password"
            maxLength={128}
          />
        </ActionForm>
        {openIdConnect() === null ? null : (
          <ButtonLink
            href={`/api/auth/sign-in/oidc?next=${encodeURIComponent(next)}`}
            prefetch={false}
          >
            {t('openId')}
          </ButtonLink>
        )}
      </section>
    </AccountFrame>
  );
}
