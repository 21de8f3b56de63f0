import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { type OwnAccount, ownAccount } from '@/server/accounts/own-account';
import { currentAsker } from '@/server/auth/asker';
import { database } from '@/server/database/client';
import { ActionForm } from '@/ui/forms/action-form';
import { Field } from '@/ui/forms/field';
import { ButtonLink } from '@/ui/primitives/button';
import { Notice } from '@/ui/primitives/notice';
import { AccountFrame } from '../account-frame';
import { nameAction, passwordAction, signOutEverywhereAction } from './actions';
import styles from './page.module.css';
import { SecondFactor } from './second-factor';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.settings');
  return { title: t('title') };
}

/** Where people look after their own account. */
export default async function SettingsPage() {
  const t = await getTranslations('account.settings');
  const { learnerId } = await currentAsker();
  const account = learnerId === null ? null : await ownAccount(await database(), learnerId);
  if (account === null) {
    const menu = await getTranslations('account.menu');
    return (
      <Notice title={t('guestTitle')} text={t('guestText')}>
        <ButtonLink href="/join" weight="main">
          {menu('join')}
        </ButtonLink>
        <ButtonLink href="/sign-in">{menu('signIn')}</ButtonLink>
      </Notice>
    );
  }
  const fields = await getTranslations('account.fields');
  return (
    <AccountFrame title={t('title')}>
      <section className={styles.part} aria-labelledby="name">
        <h2 id="name">{fields('name')}</h2>
        <ActionForm action={nameAction} submit={t('saveName')} weight="ordinary" done={t('saved')}>
          <Field
            name="name"
            label={fields('name')}
            hint={t('nameNote')}
            defaultValue={account.name}
            autoComplete="name"
            maxLength={100}
          />
        </ActionForm>
      </section>
      {account.hasPassword ? <PasswordPart account={account} /> : null}
      {account.hasPassword && account.role !== 'student' ? (
        <SecondFactor isOn={account.hasSecondFactor} />
      ) : null}
      <section className={styles.part} aria-labelledby="elsewhere">
        <h2 id="elsewhere">{t('elsewhere')}</h2>
        <p>{t('elsewhereNote')}</p>
        <ActionForm
          action={signOutEverywhereAction}
          submit={t('signOutEverywhere')}
          weight="ordinary"
        />
      </section>
      <section className={styles.part} aria-labelledby="delete">
        <h2 id="delete">{t('delete')}</h2>
        <p>{t('deleteNote')}</p>
        <ButtonLink href="/settings/delete">{t('toDelete')}</ButtonLink>
      </section>
    </AccountFrame>
  );
}

async function PasswordPart({ account }: { account: OwnAccount }) {
  const t = await getTranslations('account.settings');
  const fields = await getTranslations('account.fields');
  const isStudent = account.role === 'student';
  return (
    <section className={styles.part} aria-labelledby="password">
      <h2 id="password">{t(isStudent ? 'pin' : 'password')}</h2>
      <ActionForm
        action={passwordAction}
        submit={t('changePassword')}
        weight="ordinary"
        name="password"
        done={t('passwordChanged')}
      >
        <Field
          name="password"
          type="password"
          label={t(isStudent ? 'pinNow' : 'passwordNow')}
          autoComplete="current-password"
          maxLength={128}
        />
        <Field
          name="newPassword"
          type="password"
          label={t(isStudent ? 'pinNew' : 'passwordNew')}
          hint={isStudent ? t('pinHint') : fields('passwordHint')}
          autoComplete="new-password"
          maxLength={128}
        />
      </ActionForm>
    </section>
  );
}
