import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { currentAsker } from '@/server/auth/asker';
import { classRoster } from '@/server/classes/class-roster';
import { ActionForm } from '@/ui/forms/action-form';
import { ClientMessages } from '@/ui/messages/client-messages';
import { ClassFrame } from '../../../../class-frame';
import { pageValue } from '../../../../page-value';
import { importRosterAction } from './actions';
import { ImportSteps } from './import-steps';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('classes.import');
  return { title: t('title') };
}

/** Adds students from a list: typed, pasted or a file; first what it would do, then it is done. */
export default async function ImportPage({ params }: { params: Promise<{ classId: string }> }) {
  const { classId } = await params;
  const here = `/classes/${classId}/roster/import`;
  const roster = pageValue(await classRoster({ classId }, await currentAsker()), here);
  const t = await getTranslations('classes.import');
  return (
    <ClassFrame
      classId={classId}
      className={roster.name}
      isArchived={roster.isArchived}
      here="roster"
      title={t('title')}
    >
      {roster.isArchived ? null : (
        <ActionForm action={importRosterAction} submit={null} isWide>
          <input type="hidden" name="classId" value={classId} />
          <ClientMessages namespaces={['classes']}>
            <ImportSteps place={`/classes/${classId}/roster`} />
          </ClientMessages>
        </ActionForm>
      )}
    </ClassFrame>
  );
}
