import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClassFrame } from '@/app/(school)/class-frame';
import { pageValue } from '@/app/(school)/page-value';
import { makingPage } from '@/server/assignments/making-page';
import { currentAsker } from '@/server/auth/asker';
import { ClientMessages } from '@/ui/messages/client-messages';
import { makeAssignmentAction } from '../actions/actions';
import { AssignmentForm } from '../actions/assignment-form';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('assignments.form');
  return { title: t('new') };
}

/** Where a teacher makes an assignment. */
export default async function NewAssignmentPage({
  params,
  searchParams,
}: {
  params: Promise<{ classId: string }>;
  /** `again`: what is to be asked again, of those who missed it. */
  searchParams: Promise<{ again?: string | string[]; document?: string | string[] }>;
}) {
  const { classId } = await params;
  const here = `/classes/${classId}/assignments/new`;
  const page = pageValue(
    await makingPage({ classId, ...(await searchParams) }, await currentAsker()),
    here,
  );
  const t = await getTranslations('assignments');
  return (
    <ClassFrame
      classId={classId}
      className={page.class.name}
      isArchived={page.archived}
      here={null}
      title={t('form.new')}
    >
      {page.archived ? (
        <p>{t('page.archived')}</p>
      ) : (
        <ClientMessages namespaces={['assignments']}>
          <AssignmentForm
            classId={classId}
            zone={page.class.zone}
            choices={page.choices}
            students={page.students}
            prefilled={page.prefilled}
            edited={null}
            action={makeAssignmentAction}
          />
        </ClientMessages>
      )}
    </ClassFrame>
  );
}
