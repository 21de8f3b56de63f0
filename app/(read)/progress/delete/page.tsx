import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Button, ButtonLink } from '@/ui/primitives/button';
import { Notice } from '@/ui/primitives/notice';
import styles from './page.module.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('progress.deletion');
  return { title: t('title') };
}

/** Asks once more before everything kept of a learner is deleted. */
export default async function DeletePage() {
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
