import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { currentAsker } from '@/server/auth/asker';
import { previewMerge } from '@/server/classes/merge-students';
import { studentEntry } from '@/server/classes/student-entry';
import { ActionForm } from '@/ui/forms/action-form';
import { ButtonLink } from '@/ui/primitives/button';
import { DataTable } from '@/ui/tables/data-table';
import { ClassFrame } from '../../../../../class-frame';
import { pageValue } from '../../../../../page-value';
import { mergeStudentsAction } from '../actions';
import styles from './page.module.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('classes.merge');
  return { title: t('title') };
}

interface Props {
  params: Promise<{ classId: string; learnerId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** What merging two entries would do, before it is done. */
export default async function MergePage({ params, searchParams }: Props) {
  const { classId, learnerId } = await params;
  const { other } = await searchParams;
  const asker = await currentAsker();
  const here = `/classes/${classId}/roster/${learnerId}`;
  const entry = pageValue(await studentEntry({ classId, learnerId }, asker), here);
  const preview = await previewMerge({ classId, learnerId, other }, asker);
  const t = await getTranslations('classes.merge');
  if (!preview.ok && preview.problem.code !== 'not-allowed') notFound();
  return (
    <ClassFrame
      classId={classId}
      className={entry.className}
      isArchived={entry.isArchived}
      here="roster"
      title={t('title')}
    >
      {preview.ok ? (
        <>
          <p className={styles.text}>
            {t('text', { kept: preview.value.kept.name, merged: preview.value.merged.name })}
          </p>
          <DataTable
            caption={t('compare')}
            head={
              <tr>
                <th scope="col">{t('entry')}</th>
                <th scope="col">{t('number')}</th>
                <th scope="col" className={styles.count}>
                  {t('attempts')}
                </th>
                <th scope="col" className={styles.count}>
                  {t('answers')}
                </th>
                <th scope="col" className={styles.count}>
                  {t('reviews')}
                </th>
              </tr>
            }
          >
            {[preview.value.kept, preview.value.merged].map((one) => (
              <tr key={one.learnerId}>
                <td>{one.name}</td>
                <td>{one.number}</td>
                <td className={styles.count}>{t('count', { count: one.attempts })}</td>
                <td className={styles.count}>{t('count', { count: one.answers })}</td>
                <td className={styles.count}>{t('count', { count: one.reviews })}</td>
              </tr>
            ))}
          </DataTable>
          <p className={styles.text}>{t(`pinOf.${preview.value.pinOf}`)}</p>
          <ActionForm action={mergeStudentsAction} submit={t('yes')}>
            <input type="hidden" name="classId" value={classId} />
            <input type="hidden" name="learnerId" value={learnerId} />
            <input type="hidden" name="other" value={preview.value.merged.learnerId} />
            <input type="hidden" name="confirmed" value="yes" />
          </ActionForm>
        </>
      ) : (
        <p className={styles.text}>{t('notAllowed')}</p>
      )}
      <p>
        <ButtonLink href={here}>{t('no')}</ButtonLink>
      </p>
    </ClassFrame>
  );
}
