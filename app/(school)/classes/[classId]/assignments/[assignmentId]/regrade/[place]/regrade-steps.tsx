'use client';

import type { FormState } from '@/domain/form-state';
import { useFormState } from '@/ui/forms/form-context';
import { PreviewView } from './preview-view';
import type { PreviewedForm } from './previewed-form';
import { RegradeFieldset, type RegradeForm } from './regrade-fieldset';

function previewedIn(state: FormState): PreviewedForm | null {
  return state.state === 'done' ? (state.value as PreviewedForm) : null;
}

/** The two steps of a regrade: say what is to hold, see whose score that changes. */
export function RegradeSteps({ form, here }: { form: RegradeForm; here: string }) {
  const previewed = previewedIn(useFormState());
  return previewed === null ? (
    <RegradeFieldset form={form} />
  ) : (
    <PreviewView previewed={previewed} here={here} />
  );
}
