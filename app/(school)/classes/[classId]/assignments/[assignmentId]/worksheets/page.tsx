import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { LayoutChoices } from '@/app/_paper/layout-choices';
import { ClassFrame } from '@/app/(school)/class-frame';
import { pageValue } from '@/app/(school)/page-value';
import { Section } from '@/app/(school)/section';
import { currentAsker } from '@/server/auth/asker';
import { worksheetList } from '@/server/worksheets/worksheet-list';
import { ActionForm } from '@/ui/forms/action-form';
import { makeWorksheetAction } from './actions';
import { WorksheetTable } from './worksheet-table';

interface Props {
  params: Promise<{ classId: string; assignmentId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('worksheet');
  return { title: t('title') };
}

/** The worksheets of an assignment: those made before, and another. */
export default async function WorksheetsPage({ params }: Props) {
  const { classId, assignmentId } = await params;
  const back = `/classes/${classId}/assignments/${assignmentId}`;
  const input = { classId, assignment: assignmentId };
  const page = pageValue(await worksheetList(input, await currentAsker()), `${back}/worksheets`);
  const t = await getTranslations('worksheet');
  return (
    <ClassFrame
      classId={classId}
      className={page.class.name}
      isArchived={page.class.isArchived}
      here={null}
      title={t('title')}
    >
      <p>
        <Link href={back}>{page.title}</Link>
      </p>
      {page.worksheets.length > 0 ? (
        <Section id="made" title={t('list.title')} note={t('list.note')}>
          <WorksheetTable place={`${back}/worksheets`} page={page} />
        </Section>
      ) : null}
      {page.canBePrinted ? (
        page.class.isArchived ? null : (
          <Section id="make" title={t('list.make')} note={t('list.makeNote')}>
            <ActionForm action={makeWorksheetAction} submit={t('make.make')}>
              <input type="hidden" name="classId" value={classId} />
              <input type="hidden" name="assignment" value={assignmentId} />
              <LayoutChoices />
            </ActionForm>
          </Section>
        )
      ) : (
        <p>{t('list.cards')}</p>
      )}
    </ClassFrame>
  );
}
