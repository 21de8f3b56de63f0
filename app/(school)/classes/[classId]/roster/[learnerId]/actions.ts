'use server';

import { getTranslations } from 'next-intl/server';
import { formAction } from '@/app/form-action';
import type { FormState } from '@/domain/form-state';
import type { Problem } from '@/domain/result';
import { changeStudent } from '@/server/classes/change-student';
import { mergeStudents } from '@/server/classes/merge-students';
import { moveStudent } from '@/server/classes/move-student';
import { removeStudent } from '@/server/classes/remove-student';

async function words(field: string, { code, facts }: Problem): Promise<string | null> {
  const t = await getTranslations('classes.entry');
  const name = String(facts?.name ?? '');
  if (code === 'name-taken')
    return field === 'number' ? t('numberTaken', { name }) : t('nameTaken', { name });
  return field === 'to' && code === 'malformed' ? t('chooseClass') : null;
}

const toRoster = ({ classId }: { classId: string }) => `/classes/${classId}/roster`;

/** Sets name and number. */
export async function changeStudentAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(changeStudent, { words, next: toRoster })(state, form);
}

/** Moves the student to another class; leads to its roster. */
export async function moveStudentAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(moveStudent, { words, next: toRoster })(state, form);
}

/** Takes the student off the roster or brings the student back. */
export async function removeStudentAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(removeStudent, { words, next: toRoster })(state, form);
}

/** Merges the two entries. */
export async function mergeStudentsAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(mergeStudents, { next: toRoster })(state, form);
}
