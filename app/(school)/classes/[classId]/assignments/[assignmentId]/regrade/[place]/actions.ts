'use server';

import { getTranslations } from 'next-intl/server';
import { formAction, formFields, sentForm } from '@/app/form-action';
import type { FormState } from '@/domain/form-state';
import { done, type Problem } from '@/domain/result';
import { applyRegrade } from '@/server/regrading/apply-regrade';
import { previewRegrade } from '@/server/regrading/preview-regrade';
import { undoRegrade } from '@/server/regrading/undo-regrade';
import type { UseCase } from '@/server/use-case';
import type { PreviewedForm } from './previewed-form';

async function words(field: string, { code, facts }: Problem): Promise<string | null> {
  const t = await getTranslations('regrading.problem');
  if (code === 'malformed') return field === 'reason' || field === 'what' ? t(field) : null;
  switch (facts?.reason) {
    case 'no-change':
      return t(field === 'explanation' ? 'no-explanation' : 'no-change');
    case 'unknown-answer':
      return t(field === 'text' || field === 'ranges' ? 'unknown-words' : 'unknown-answer');
    case 'empty':
    case 'too-long':
    case 'already-right':
    case 'ambiguous':
    case 'no-key':
    case 'no-document':
      return t(facts.reason);
    default:
      return null;
  }
}

/** Returns what a form would do, with the form, so that it can be sent again as it was. */
function previewed(isAnew: boolean): UseCase<PreviewedForm> {
  return async (raw, asker, world) => {
    const preview = await previewRegrade(raw, asker, world);
    if (!preview.ok) return preview;
    const fields = Object.entries(raw ?? {}).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' && name !== 'seen' && name !== 'step' ? [[name, value]] : [],
    );
    return done({ preview: preview.value, fields: Object.fromEntries(fields), isAnew });
  };
}

/**
 * First shows what a regrade would do; with the button that says yes, does it. Where something has changed
 * meanwhile, nothing is done, and what would happen now is shown.
 */
export async function regradeAction(state: FormState, form: FormData): Promise<FormState> {
  if (sentForm(form).get('step') !== 'apply') {
    return formAction(previewed(false), { words })(state, form);
  }
  const { classId, assignment, place } = formFields(sentForm(form));
  const here = `/classes/${classId}/assignments/${assignment}/regrade/${place}`;
  const applied = await formAction(applyRegrade, { words, next: () => `${here}#history` })(
    state,
    form,
  );
  const isBehind = applied.state === 'refused' && applied.problem.code === 'conflict';
  return isBehind ? formAction(previewed(true), { words })(state, form) : applied;
}

/** Takes a regrade back. */
export async function undoRegradeAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(undoRegrade)(state, form);
}
