import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { currentAsker } from '@/server/auth/asker';
import { gradebookPage } from '@/server/gradebook/gradebook-page';
import { ButtonLink } from '@/ui/primitives/button';
import { ClassFrame } from '../../../class-frame';
import { pageValue } from '../../../page-value';
import { FindForm } from './find-form';
import { FoundRows } from './found-rows';
import { GradebookTable } from './gradebook-table';
import styles from './page.module.css';
import { RulesSentence } from './rules-sentence';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('gradebook');
  return { title: t('title') };
}

interface Props {
  params: Promise<{ classId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The gradebook of a class: students × assignments, sorted and narrowed by the address. */
export default async function GradebookPage({ params, searchParams }: Props) {
  const { classId } = await params;
  const place = `/classes/${classId}/gradebook`;
  const { sort, direction, name, state, category, from } = await searchParams;
  const input = { classId, sort, direction, name, state, category };
  const page = pageValue(await gradebookPage(input, await currentAsker()), place);
  const t = await getTranslations('gradebook');
  const first = Math.min(Math.max(0, Number.parseInt(String(from), 10) || 0), page.rows.length);
  return (
    <ClassFrame
      classId={classId}
      className={page.class.name}
      isArchived={page.class.isArchived}
      here="gradebook"
      title={t('title')}
      isWide
    >
      {page.students === 0 ? (
        <div className={styles.empty}>
          <p>{t('empty.students')}</p>
          <p>
            <ButtonLink href={`/classes/${classId}/roster`}>{t('empty.invite')}</ButtonLink>
          </p>
        </div>
      ) : (
        <div className={styles.book}>
          <RulesSentence rules={page.rules} />
          <p className={styles.links}>
            <Link href={`${place}/rules`}>{t('rule.change')}</Link>
            <Link href={`${place}/history`}>{t('rule.history')}</Link>
            <a href={`${place}/table.csv`} download>
              {t('rule.csv')}
            </a>
          </p>
          {page.assignments === 0 ? (
            <div className={styles.empty}>
              <p>{t('empty.assignments')}</p>
              <p>
                <ButtonLink href={`/classes/${classId}/assignments/new`}>
                  {t('empty.assign')}
                </ButtonLink>
              </p>
            </div>
          ) : null}
          <FindForm page={page} place={place} />
          <FoundRows page={page} />
          {page.rows.length === 0 ? (
            <div className={styles.empty}>
              <p>{t('empty.found')}</p>
              <p>
                <ButtonLink href={place}>{t('empty.all')}</ButtonLink>
              </p>
            </div>
          ) : (
            <GradebookTable page={page} place={place} from={first} />
          )}
        </div>
      )}
    </ClassFrame>
  );
}
