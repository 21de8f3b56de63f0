'use server';

import { formAction } from '@/app/form-action';
import type { FormState } from '@/domain/form-state';
import { startRound } from '@/server/live/start-round';
import { stepRound } from '@/server/live/step-round';
import { startRoundWords } from './field-words';

/** Starts a round and leads to its leader's page. */
export async function startRoundAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(startRound, {
    next: ({ classId, round }) => `/classes/${classId}/rounds/${round}`,
    words: startRoundWords,
  })(state, form);
}

/** Takes a step in a round. */
export async function stepRoundAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(stepRound)(state, form);
}
