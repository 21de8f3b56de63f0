'use server';

import { formAction, nestedFields, sentForm } from '@/app/form-action';
import type { FormState } from '@/domain/form-state';
import { forgetComment } from '@/server/marking/forget-comment';
import { releaseMarks } from '@/server/marking/release-marks';
import { saveMark } from '@/server/marking/save-mark';
import { markFieldWords } from './mark-field-words';

/** Keeps a mark and goes on to the next answer that waits; where none waits, back to the overview. */
export async function saveMarkAction(state: FormState, sent: FormData): Promise<FormState> {
  const form = sentForm(sent);
  const shape = () => nestedFields(form, 'levels');
  const next = ({ next: item }: { next: string | null }) => {
    const place = `/classes/${form.get('classId')}/assignments/${form.get('assignment')}/marking`;
    if (item === null) return place;
    const names = form.get('names') === 'shown' ? { names: 'shown' } : {};
    return `${place}/${form.get('place')}?${new URLSearchParams({ item, ...names })}`;
  };
  return formAction(saveMark, { shape, next, words: markFieldWords })(state, form);
}

/** Lets the students see the marks that wait. */
export async function releaseMarksAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(releaseMarks)(state, form);
}

/** Takes a kept comment off the list. */
export async function forgetCommentAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(forgetComment)(state, form);
}
