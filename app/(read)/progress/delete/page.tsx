import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { currentPerson } from '@/server/auth/person';
import { Button, ButtonLink } from '@/ui/primitives/button';
import { Notice } from '@/ui/primitives/notice';
import styles from './page.module.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('progress.deletion');
  return { title: t('title') };
}

/** Asks once more before everything kept of a guest is deleted; an account has its own page for that. */
export default async function DeletePage() {
  const person = await currentPerson();
  if (person !== null && person.role !== 'guest') redirect('/settings/delete');
  const t = await getTranslations('progress.deletion');
  return (
    <Notice title={t('title')} text={t('text')}>
      <form action="/api/my-data/delete" method="post">
        <Button type="submit" className={styles.delete}>
          {t('delete')}
        </Button>
      </form>
      <ButtonLink href="/progress">{t('keep')}</ButtonLink>
    </Notice>
  );
}
