import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/ui/primitives/button';
import { Notice } from '@/ui/primitives/notice';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('faults');
  return { title: t('notFoundTitle') };
}

export default function NotFound() {
  const t = useTranslations('faults');
  return (
    <Notice title={t('notFoundTitle')} text={t('notFoundText')}>
      <ButtonLink href="/" weight="main">
        {t('toDocuments')}
      </ButtonLink>
    </Notice>
  );
}
