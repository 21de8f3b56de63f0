import { useTranslations } from 'next-intl';
import { ActionForm } from '@/ui/forms/action-form';
import { Field } from '@/ui/forms/field';
import { timeZones } from '../time-zones';
import { ZoneField } from '../zone-field';
import { createClassAction } from './actions';

/** Makes a class from a name and a zone. */
export function ClassForm() {
  const t = useTranslations('classes.make');
  return (
    <ActionForm action={createClassAction} submit={t('submit')}>
      <Field name="name" label={t('name')} hint={t('nameHint')} maxLength={80} autoComplete="off" />
      <ZoneField label={t('zone')} hint={t('zoneHint')} {...timeZones()} />
    </ActionForm>
  );
}
