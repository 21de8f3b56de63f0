'use server';

import { formAction } from '@/app/form-action';
import type { FormState } from '@/domain/form-state';
import { declineAppeals } from '@/server/regrading/decline-appeals';

/** Says no to all who gave the same answer. */
export async function declineAppealsAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(declineAppeals)(state, form);
}
