'use server';

import { formAction } from '@/app/form-action';
import type { FormState } from '@/domain/form-state';
import { setAccommodation } from '@/server/accommodations/set-accommodation';
import { fieldWords } from '../../../assignments/actions/field-words';

/** Sets what a student is granted. */
export async function setAccommodationAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(setAccommodation, { words: fieldWords })(state, form);
}
