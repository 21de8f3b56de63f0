'use client';

import type { FormState } from '@/domain/form-state';
import { useFormState } from '@/ui/forms/form-context';
import { FocusFollows } from '@/ui/primitives/focus-follows';
import { PreviewView, previewHeading } from './preview-view';
import type { PreviewedForm } from './previewed-form';
import { RegradeFieldset, type RegradeForm } from './regrade-fieldset';

function previewedIn(state: FormState): PreviewedForm | null {
  return state.state === 'done' ? (state.value as PreviewedForm) : null;
}

/** The two steps of a regrade: say what is to hold, see whose score that changes. */
export function RegradeSteps({
  form,
  holding,
}: {
  form: RegradeForm;
  /** Changes with what holds: the form then begins anew with it. */
  holding: string;
}) {
  const previewed = previewedIn(useFormState());
  return (
    <>
      {previewed?.preview ? (
        <PreviewView {...previewed} />
      ) : (
        <RegradeFieldset
          key={holding}
          form={previewed === null ? form : { ...form, given: previewed.fields }}
        />
      )}
      <FocusFollows
        change={previewed?.preview?.seen ?? 'form'}
        // A form that was refused leads to what is wrong with it by itself.
        to={previewed === null ? null : previewed.preview === null ? 'field-what' : previewHeading}
      />
    </>
  );
}
