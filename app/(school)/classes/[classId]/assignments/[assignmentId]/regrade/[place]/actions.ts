'use server';

import { refresh } from 'next/cache';
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

/** Returns what was typed, to be shown or sent again as it was. */
function typedFields(raw: unknown): Record<string, string> {
  const fields = Object.entries(raw ?? {}).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && name !== 'seen' && name !== 'step' ? [[name, value]] : [],
  );
  return Object.fromEntries(fields);
}

/** Returns what a form would do, with the form. */
function previewed(isAnew: boolean): UseCase<PreviewedForm> {
  return async (raw, asker, world) => {
    const preview = await previewRegrade(raw, asker, world);
    if (!preview.ok) return preview;
    return done({ preview: preview.value, fields: typedFields(raw), isAnew });
  };
}

/**
 * First shows what a regrade would do; then either does it, or shows the form again. Where something has
 * changed meanwhile, nothing is done, and what would happen now is shown.
 */
export async function regradeAction(state: FormState, sent: FormData): Promise<FormState> {
  const form = sentForm(sent);
  switch (form.get('step')) {
    case 'change': {
      const value: PreviewedForm = { preview: null, fields: typedFields(formFields(form)) };
      return { state: 'done', value };
    }
    case 'apply': {
      const applied = await formAction(applyRegrade, { words })(state, form);
      if (applied.state === 'done') return { state: 'fresh' };
      const isBehind = applied.state === 'refused' && applied.problem.code === 'conflict';
      if (!isBehind) return applied;
      const again = await formAction(previewed(true), { words })(state, form);
      // What somebody else has done stands on the page, also where nothing is left to do.
      refresh();
      return again;
    }
    default:
      return formAction(previewed(false), { words })(state, form);
  }
}

/** Takes a regrade back. Where it is not the newest any more, the page shows what is. */
export async function undoRegradeAction(state: FormState, form: FormData): Promise<FormState> {
  const undone = await formAction(undoRegrade)(state, form);
  if (undone.state === 'refused') refresh();
  return undone;
}
