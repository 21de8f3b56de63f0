'use server';

import { getTranslations } from 'next-intl/server';
import { formAction } from '@/app/form-action';
import type { FormState } from '@/domain/form-state';
import { deleteClass } from '@/server/following/delete-class';

/** Deletes a class whose name was typed, and leads to the list of those that are left. */
export async function deleteClassAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(deleteClass, {
    next: () => '/classes',
    words: async (field, { facts }) => {
      const t = await getTranslations('following.delete');
      return field === 'name' ? t('wrongName', { name: facts?.name ?? '' }) : null;
    },
  })(state, form);
}
