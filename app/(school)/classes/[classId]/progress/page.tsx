import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClassFrame } from '@/app/(school)/class-frame';
import { pageValue } from '@/app/(school)/page-value';
import { Section } from '@/app/(school)/section';
import { currentAsker } from '@/server/auth/asker';
import { type ClassProgressPage, classProgressPage } from '@/server/mastery/class-progress-page';
import { SurenessChart } from '@/ui/charts/sureness-chart';
import { CertainAndWrong } from './certain-and-wrong';
import { LetterMap } from './letter-map';
import styles from './page.module.css';
import { ProgressTable } from './progress-table';
import { ThreeSentences } from './three-sentences';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('mastery');
  return { title: t('title') };
}

/** How the class answers: what it is sure of and wrong about, by topic, on the letter itself, by claim. */
export default async function ProgressPage({
  params,
  searchParams,
}: {
  params: Promise<{ classId: string }>;
  searchParams: Promise<{ document?: string | string[] }>;
}) {
  const { classId } = await params;
  const here = `/classes/${classId}/progress`;
  const { document } = await searchParams;
  const page = pageValue(
    await classProgressPage({ classId, document }, await currentAsker()),
    here,
  );
  const t = await getTranslations('mastery');
  return (
    <ClassFrame
      classId={classId}
      className={page.class.name}
      isArchived={page.class.isArchived}
      here="progress"
      title={t('title')}
    >
      {page.shown === null ? (
        <p>{t('nothing')}</p>
      ) : (
        <Progress page={page} shown={page.shown} here={here} />
      )}
    </ClassFrame>
  );
}

async function Progress({
  page,
  shown,
  here,
}: {
  page: ClassProgressPage;
  shown: NonNullable<ClassProgressPage['shown']>;
  here: string;
}) {
  const t = await getTranslations('mastery');
  const { record } = shown.document;
  const assign = `/classes/${page.class.id}/assignments/new`;
  const again = (basis: string) =>
    page.class.isArchived
      ? null
      : `${assign}?${new URLSearchParams({ again: basis, document: record.slug })}`;
  return (
    <div className={styles.page}>
      {page.documents.length > 1 ? (
        <nav aria-label={t('documents')}>
          <ul className={styles.documents}>
            {page.documents.map(({ slug, title }) => (
              <li key={slug}>
                <Link
                  href={`${here}?${new URLSearchParams({ document: slug })}`}
                  {...(slug === record.slug && { 'aria-current': 'page' })}
                >
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <ThreeSentences shown={shown} />
      <Section id="certain" title={t('certain.title')} note={t('certain.note')}>
        <CertainAndWrong rows={shown.certainAndWrong} again={again} />
        {shown.calibration === null ? null : (
          <SurenessChart
            title={t('certain.chart')}
            note={t(`certain.fit.${shown.calibration.fit}`)}
            calibration={shown.calibration}
          />
        )}
      </Section>
      <Section id="topics" title={t('topics.title')} note={t('topics.note')}>
        <ProgressTable
          caption={t('topics.title')}
          head={t('topics.head')}
          rows={shown.topics}
          again={again}
        />
      </Section>
      <Section id="map" title={t('map.title')} note={t('map.note', { title: record.title })}>
        <LetterMap shown={shown} again={again} />
      </Section>
      <Section id="claims" title={t('claims.title')} note={t('claims.note')}>
        <ProgressTable
          caption={t('claims.title')}
          head={t('claims.head')}
          rows={shown.claims}
          again={again}
        />
      </Section>
    </div>
  );
}
