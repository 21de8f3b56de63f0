import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClassFrame } from '@/app/(school)/class-frame';
import { pageValue } from '@/app/(school)/page-value';
import { currentAsker } from '@/server/auth/asker';
import { appealsPage } from '@/server/regrading/appeals-page';
import { FocusFollows } from '@/ui/primitives/focus-follows';
import { AppealedItemView } from './appealed-item-view';
import styles from './page.module.css';

interface Props {
  params: Promise<{ classId: string }>;
  searchParams: Promise<{ assignment?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('regrading.appeals');
  return { title: t('title') };
}

/** Answers that students think were right, beside the passage, for the teacher's yes or no. */
export default async function AppealsPage({ params, searchParams }: Props) {
  const { classId } = await params;
  const { assignment } = await searchParams;
  const here = `/classes/${classId}/appeals`;
  const page = pageValue(await appealsPage({ classId, assignment }, await currentAsker()), here);
  const t = await getTranslations('regrading.appeals');
  const waiting = page.items.flatMap(({ answers }) => answers);
  const students = new Set(waiting.flatMap((answer) => answer.students)).size;
  return (
    <ClassFrame
      classId={classId}
      className={page.className}
      isArchived={page.isArchived}
      here={null}
      title={t('title')}
    >
      {page.assignment === null ? null : (
        <p>
          {t.rich('ofAssignment', {
            title: page.assignment.title,
            all: (text) => <Link href={here}>{text}</Link>,
          })}
        </p>
      )}
      <p id="waiting" role="status" tabIndex={-1}>
        {waiting.length === 0 ? t('none') : t('waiting', { count: students })}
      </p>
      <FocusFollows change={waiting.map(({ appeal }) => appeal).join()} to="waiting" />
      {waiting.length === 0 ? null : (
        <>
          <p className={styles.note}>{t('note')}</p>
          {page.items.map((item) => (
            <AppealedItemView
              key={`${item.assignment.id} ${item.place}`}
              classId={classId}
              item={item}
              isArchived={page.isArchived}
            />
          ))}
        </>
      )}
    </ClassFrame>
  );
}
