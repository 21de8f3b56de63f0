import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClassFrame } from '@/app/(school)/class-frame';
import { pageValue } from '@/app/(school)/page-value';
import { Section } from '@/app/(school)/section';
import { currentAsker } from '@/server/auth/asker';
import { exportPage } from '@/server/following/class-export';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('following.export');
  return { title: t('title') };
}

/** Two files of a class: everything, and its results as a table. */
export default async function ExportPage({ params }: { params: Promise<{ classId: string }> }) {
  const { classId } = await params;
  const here = `/classes/${classId}/export`;
  const { className, isArchived } = pageValue(
    await exportPage({ classId }, await currentAsker()),
    here,
  );
  const t = await getTranslations('following.export');
  return (
    <ClassFrame
      classId={classId}
      className={className}
      isArchived={isArchived}
      here={null}
      title={t('title')}
    >
      <Section id="csv" title={t('csv')} note={t('csvNote')}>
        <p>
          <a href={`${here}/results.csv`} download>
            {t('downloadCsv')}
          </a>
        </p>
      </Section>
      <Section id="json" title={t('json')} note={t('jsonNote')}>
        <p>
          <a href={`${here}/class.json`} download>
            {t('downloadJson')}
          </a>
        </p>
      </Section>
      <p>{t('audit')}</p>
    </ClassFrame>
  );
}
