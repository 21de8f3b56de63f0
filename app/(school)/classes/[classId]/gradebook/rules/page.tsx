import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { currentAsker } from '@/server/auth/asker';
import { rulesPage } from '@/server/gradebook/rules-page';
import { ClassFrame } from '../../../../class-frame';
import { pageValue } from '../../../../page-value';
import { RulesForm } from './rules-form';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('gradebook.rules');
  return { title: t('title') };
}

interface Props {
  params: Promise<{ classId: string }>;
}

/** How the totals of a class are made, and the form that changes it. */
export default async function RulesPage({ params }: Props) {
  const { classId } = await params;
  const book = `/classes/${classId}/gradebook`;
  const page = pageValue(await rulesPage({ classId }, await currentAsker()), `${book}/rules`);
  const t = await getTranslations('gradebook');
  return (
    <ClassFrame
      classId={classId}
      className={page.class.name}
      isArchived={page.class.isArchived}
      here={null}
      title={t('rules.title')}
    >
      <p>
        <Link href={book}>{t('title')}</Link>
      </p>
      <RulesForm page={page} />
    </ClassFrame>
  );
}
