import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClassFrame } from '@/app/(school)/class-frame';
import { pageValue } from '@/app/(school)/page-value';
import { copyPage } from '@/server/assignments/copy-page';
import { currentAsker } from '@/server/auth/asker';
import { ActionForm } from '@/ui/forms/action-form';
import { ChoiceField } from '@/ui/forms/choice-field';
import { Field } from '@/ui/forms/field';
import { copyAssignmentAction } from '../../actions/actions';

interface Props {
  params: Promise<{ classId: string; assignmentId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('assignments.copy');
  return { title: t('title') };
}

/** Where a teacher copies an assignment to a class of theirs. */
export default async function CopyAssignmentPage({ params }: Props) {
  const { classId, assignmentId } = await params;
  const here = `/classes/${classId}/assignments/${assignmentId}/copy`;
  const input = { classId, assignment: assignmentId };
  const page = pageValue(await copyPage(input, await currentAsker()), here);
  const t = await getTranslations('assignments.copy');
  return (
    <ClassFrame classId={classId} className={page.className} here={null} title={t('title')}>
      <p>{t('about', { title: page.title })}</p>
      <ActionForm action={copyAssignmentAction} submit={t('copy')}>
        <input type="hidden" name="classId" value={classId} />
        <input type="hidden" name="assignment" value={assignmentId} />
        <ChoiceField
          name="toClass"
          label={t('class')}
          choices={page.classes.map(({ id, name, zone }) => ({
            value: id,
            label: name,
            hint: t('zone', { zone }),
          }))}
          chosen={page.classes
            .filter(({ id }) => id !== classId)
            .slice(0, 1)
            .map(({ id }) => id)}
        />
        <ChoiceField
          name="dates"
          label={t('dates')}
          choices={(['keep', 'shift', 'clear'] as const).map((one) => ({
            value: one,
            label: t(one),
          }))}
          chosen={['keep']}
        />
        <Field
          name="days"
          label={t('days')}
          hint={t('daysNote')}
          type="number"
          min={-3650}
          max={3650}
          defaultValue={7}
        />
      </ActionForm>
    </ClassFrame>
  );
}
