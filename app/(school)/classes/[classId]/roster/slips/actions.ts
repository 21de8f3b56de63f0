'use server';

import { getTranslations } from 'next-intl/server';
import { formAction } from '@/app/form-action';
import type { FormState } from '@/domain/form-state';
import type { Problem } from '@/domain/result';
import { newPins } from '@/server/classes/new-pins';

async function words(_field: string, { facts }: Problem): Promise<string | null> {
  const t = await getTranslations('classes.slips');
  if (facts?.shared !== undefined) return t('shared', { names: String(facts.shared) });
  return facts?.students === undefined
    ? t('chooseSome')
    : t('tooMany', { count: Number(facts.students) });
}

/** Gives students new PINs, which the page then shows as slips. */
export async function newPinsAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(newPins, { words })(state, form);
}
