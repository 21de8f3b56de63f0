import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/ui/primitives/button';
import { Notice } from '@/ui/primitives/notice';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('progress.deleted');
  return { title: t('title') };
}

/** Says that nothing is kept any more. */
export default async function DeletedPage() {
  const t = await getTranslations('progress.deleted');
  return (
    <Notice title={t('title')} text={t('text')}>
      <ButtonLink href="/">{t('home')}</ButtonLink>
    </Notice>
  );
}
