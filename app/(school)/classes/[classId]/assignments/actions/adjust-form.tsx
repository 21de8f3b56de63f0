import { useTranslations } from 'next-intl';
import type { MakingPage } from '@/server/assignments/making-page';
import { ActionForm } from '@/ui/forms/action-form';
import { Field } from '@/ui/forms/field';
import { adjustAssignmentAction } from './actions';
import type { EditedAssignment } from './assignment-form';
import { AttemptsField, ClosesField, OpensField, ShownFields } from './free-fields';
import { ResultsField } from './results-field';
import { WhomFields } from './whom-fields';

/** The form for an assignment that students have begun: only what takes nothing away from them. */
export function AdjustForm({
  classId,
  zone,
  students,
  edited,
}: {
  classId: string;
  zone: string;
  /** Those on the roster. */
  students: MakingPage['students'];
  edited: EditedAssignment;
}) {
  const t = useTranslations('assignments.form');
  const { settings } = edited;
  return (
    <ActionForm action={adjustAssignmentAction} submit={t('save')}>
      <input type="hidden" name="classId" value={classId} />
      <input type="hidden" name="assignment" value={edited.id} />
      <input type="hidden" name="edition" value={edited.edition} />
      <Field name="title" label={t('title')} defaultValue={edited.title} maxLength={200} required />
      <WhomFields students={students} chosen={edited.students} />
      <OpensField opens={settings.opens} zone={zone} />
      <Field
        name="due"
        label={t('due')}
        hint={t('noDue', { zone })}
        type="datetime-local"
        defaultValue={settings.due ?? ''}
      />
      <ClosesField closes={settings.closes} zone={zone} />
      {settings.kind === 'quiz' ? (
        <>
          <AttemptsField attempts={settings.attempts} />
          <ResultsField quiz={settings} />
          <ShownFields quiz={settings} />
        </>
      ) : null}
    </ActionForm>
  );
}
