'use server';

import { formAction } from '@/app/form-action';
import type { FormState } from '@/domain/form-state';
import { acceptInvitation } from '@/server/classes/accept-invitation';

/** Makes the asker a teacher of the class, and leads there. */
export async function acceptInvitationAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(acceptInvitation, { next: ({ classId }) => `/classes/${classId}` })(
    state,
    form,
  );
}
