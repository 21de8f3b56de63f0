import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { askedGuestWork } from '@/server/accounts/settle-guest-work';
import { currentPerson } from '@/server/auth/person';
import { now } from '@/server/clock';
import { database } from '@/server/database/client';
import { ActionForm } from '@/ui/forms/action-form';
import { Button } from '@/ui/primitives/button';
import { AccountFrame } from '../account-frame';
import { localPath } from '../local-path';
import { keepWorkAction } from './actions';
import styles from './page.module.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.keepWork');
  return { title: t('title') };
}

/** Asks who has just signed in what becomes of the work of the guest before. */
export default async function KeepWorkPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const next = localPath((await searchParams).next, '/');
  const person = await currentPerson();
  const work = await askedGuestWork(await database(), now());
  if (person === null || work === null) redirect(next);
  const t = await getTranslations('account.keepWork');
  return (
    <AccountFrame title={t('title')} text={t('text', { ...work, name: person.name })}>
      <ActionForm action={keepWorkAction} submit={null}>
        <input type="hidden" name="next" value={next} />
        <p>{t('warning')}</p>
        <div className={styles.answers}>
          <Button type="submit" name="keep" value="yes" weight="main">
            {t('yes')}
          </Button>
          <Button type="submit" name="keep" value="no">
            {t('no')}
          </Button>
        </div>
      </ActionForm>
    </AccountFrame>
  );
}
