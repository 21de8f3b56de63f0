'use server';

import { getTranslations } from 'next-intl/server';
import { formAction, formFields, sentForm } from '@/app/form-action';
import type { FormState } from '@/domain/form-state';
import type { Problem } from '@/domain/result';
import { importRoster } from '@/server/classes/import-roster';
import { previewRoster } from '@/server/classes/preview-roster';
import { listLimits } from '@/server/classes/roster-list';

/** The form's fields, with the bytes of the file where one was chosen. */
async function listOf(form: FormData): Promise<Record<string, unknown>> {
  const file = form.get('file');
  const chosen = file instanceof File && file.size > 0 ? file : null;
  if (chosen === null) return formFields(form);
  // A file too large is not read; that it is too large is told by its first bytes.
  const bytes = await chosen.slice(0, listLimits.bytes + 1).arrayBuffer();
  return { ...formFields(form), file: new Uint8Array(bytes) };
}

async function words(_field: string, problem: Problem): Promise<string | null> {
  const t = await getTranslations('classes.import');
  if (problem.code === 'malformed') return t('nothingThere');
  const { facts } = problem;
  if (facts?.rows !== undefined) return t('tooManyRows', { rows: Number(facts.rows) });
  if (facts?.columns !== undefined) return t('tooManyColumns', { columns: Number(facts.columns) });
  return t('tooLarge');
}

/** First shows what the list would do; with the button that says yes, does it. */
export async function importRosterAction(state: FormState, form: FormData): Promise<FormState> {
  return sentForm(form).get('step') === 'import'
    ? formAction(importRoster, { shape: listOf, words })(state, form)
    : formAction(previewRoster, { shape: listOf, words })(state, form);
}
