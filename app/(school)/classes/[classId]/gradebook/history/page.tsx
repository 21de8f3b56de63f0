import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { currentAsker } from '@/server/auth/asker';
import { gradebookHistory } from '@/server/gradebook/gradebook-history';
import { ButtonLink } from '@/ui/primitives/button';
import { ClassFrame } from '../../../../class-frame';
import { pageValue } from '../../../../page-value';
import { ChangeLines } from './change-lines';
import styles from './page.module.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('gradebook.history');
  return { title: t('title') };
}

interface Props {
  params: Promise<{ classId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Every change of a gradebook: who, when, from, to and why. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const { classId } = await params;
  const book = `/classes/${classId}/gradebook`;
  const here = `${book}/history`;
  const input = { classId, page: (await searchParams).page ?? '1' };
  const history = pageValue(await gradebookHistory(input, await currentAsker()), here);
  const t = await getTranslations('gradebook');
  const { page, pages, changes } = history;
  return (
    <ClassFrame
      classId={classId}
      className={history.class.name}
      isArchived={history.class.isArchived}
      here={null}
      title={t('history.title')}
    >
      <p>
        <Link href={book}>{t('title')}</Link>
      </p>
      {changes.length === 0 ? (
        <p>{t('history.none')}</p>
      ) : (
        <>
          <p className={styles.note}>{t('history.note', { zone: history.class.zone })}</p>
          <ChangeLines history={history} book={book} />
        </>
      )}
      {pages > 1 ? (
        <p className={styles.pages}>
          {page > 1 ? (
            <ButtonLink href={`${here}?page=${page - 1}`}>{t('history.newer')}</ButtonLink>
          ) : null}
          {page < pages ? (
            <ButtonLink href={`${here}?page=${page + 1}`}>{t('history.older')}</ButtonLink>
          ) : null}
        </p>
      ) : null}
    </ClassFrame>
  );
}
