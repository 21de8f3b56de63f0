'use server';

import { formAction, nestedFields, sentForm } from '@/app/form-action';
import type { FormState } from '@/domain/form-state';
import { forgetPaperMarks } from '@/server/worksheets/forget-paper-marks';
import { makeClassWorksheet } from '@/server/worksheets/make-class-worksheet';
import { savePaperMarks } from '@/server/worksheets/save-paper-marks';
import { paperFieldWords } from './paper-field-words';

/** Makes a worksheet of the assignment and opens it. */
export async function makeWorksheetAction(state: FormState, form: FormData): Promise<FormState> {
  const next = ({ worksheet }: { worksheet: string }) => `/worksheets/${worksheet}`;
  return formAction(makeClassWorksheet, { next })(state, form);
}

function marksPage(form: FormData, query: Record<string, string>): string {
  const place = `/classes/${form.get('classId')}/assignments/${form.get('assignment')}`;
  return `${place}/worksheets/${form.get('worksheet')}/marks?${new URLSearchParams(query)}`;
}

/** Keeps what was typed in for one student, and goes on to the next of whom nothing is. */
export async function savePaperMarksAction(state: FormState, sent: FormData): Promise<FormState> {
  const form = sentForm(sent);
  const shape = () => nestedFields(form, 'marks');
  const next = ({ next: learner }: { next: string | null }) =>
    marksPage(form, {
      saved: String(form.get('learner')),
      ...(learner !== null && { learner }),
    });
  return formAction(savePaperMarks, { shape, next, words: paperFieldWords })(state, form);
}

/** Takes back what was typed in for one student. */
export async function forgetPaperMarksAction(state: FormState, sent: FormData): Promise<FormState> {
  const form = sentForm(sent);
  const learner = String(form.get('learner'));
  const next = () => marksPage(form, { learner, forgotten: learner });
  return formAction(forgetPaperMarks, { next })(state, form);
}
