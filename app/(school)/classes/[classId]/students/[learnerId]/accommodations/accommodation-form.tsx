import { useTranslations } from 'next-intl';
import type { Accommodation } from '@/domain/school/accommodation';
import { ActionForm } from '@/ui/forms/action-form';
import { ChoiceField } from '@/ui/forms/choice-field';
import { Field } from '@/ui/forms/field';
import { setAccommodationAction } from './actions';

/** The form that grants a student more time, more attempts or later dates. */
export function AccommodationForm({
  classId,
  learnerId,
  scope,
  zone,
  granted,
}: {
  classId: string;
  learnerId: string;
  /** "all", or an assignment's id. */
  scope: string;
  zone: string;
  granted: Accommodation;
}) {
  const t = useTranslations('assignments.accommodations');
  return (
    <ActionForm action={setAccommodationAction} submit={t('save')} done={t('saved')}>
      <input type="hidden" name="classId" value={classId} />
      <input type="hidden" name="learner" value={learnerId} />
      <input type="hidden" name="scope" value={scope} />
      <Field
        name="extraTime"
        label={t('extraTime')}
        hint={t('extraTimeNote')}
        type="number"
        min={0}
        max={900}
        inputMode="numeric"
        defaultValue={Math.round((granted.timeFactor - 1) * 100)}
      />
      <ChoiceField
        name="noTimeLimit"
        label={t('noTimeLimit')}
        type="checkbox"
        choices={[{ value: 'yes', label: t('noTimeLimitYes') }]}
        chosen={granted.noTimeLimit ? ['yes'] : []}
      />
      <Field
        name="extraAttempts"
        label={t('extraAttempts')}
        type="number"
        min={0}
        max={100}
        inputMode="numeric"
        defaultValue={granted.extraAttempts}
      />
      {scope === 'all' ? null : (
        <>
          <Field
            name="due"
            label={t('due')}
            hint={t('dateNote', { zone })}
            type="datetime-local"
            defaultValue={granted.due ?? ''}
          />
          <Field
            name="closes"
            label={t('closes')}
            hint={t('dateNote', { zone })}
            type="datetime-local"
            defaultValue={granted.closes ?? ''}
          />
        </>
      )}
      <p>{t('takeBack')}</p>
    </ActionForm>
  );
}
