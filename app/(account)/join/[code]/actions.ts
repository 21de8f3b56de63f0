'use server';

import { getTranslations } from 'next-intl/server';
import { formAction, sentForm } from '@/app/form-action';
import type { FormState } from '@/domain/form-state';
import type { Problem } from '@/domain/result';
import { type Entered, enterClass } from '@/server/classes/enter-class';
import { joinClass } from '@/server/classes/join-class';
import { joinSignedIn } from '@/server/classes/join-signed-in';
import { lookForOtherName, lookUpName } from '@/server/classes/look-up-name';

async function words(field: string, { code, facts }: Problem): Promise<string | null> {
  const t = await getTranslations('classes.join.problem');
  if (code === 'too-many-tries') return t('tooMany', { seconds: Number(facts?.seconds ?? 60) });
  switch (`${code} ${field}`) {
    case 'not-found code':
      return t('code');
    case 'not-found number':
      return t('number');
    case 'name-taken name':
      return t('nameTaken');
    case 'wrong-credentials pin':
      return t('wrongPin');
    case 'malformed name':
      return t('name');
    case 'malformed repeatedPin':
      return t('notTheSame');
    case 'malformed pin':
      return facts?.rule === 'trivial' ? t('trivialPin') : t('sixDigits');
    default:
      return null;
  }
}

/** Straight to what is due; a guest is asked first whether to keep what was done as a guest. */
function toClass({ classId, asksAboutGuest }: Entered): string {
  const place = `/classes/${classId}`;
  return asksAboutGuest ? `/keep-work?next=${encodeURIComponent(place)}` : place;
}

/** One step of joining; which one, the button says. */
export async function joinAction(state: FormState, form: FormData): Promise<FormState> {
  switch (sentForm(form).get('step')) {
    case 'enter':
      return formAction(enterClass, { words, next: toClass })(state, form);
    case 'join':
      return formAction(joinClass, { words, next: toClass })(state, form);
    case 'other':
      return formAction(lookForOtherName, { words })(state, form);
    default:
      return formAction(lookUpName, { words })(state, form);
  }
}

/** Joins under the account of the session. */
export async function joinSignedInAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(joinSignedIn, { words, next: ({ classId }) => `/classes/${classId}` })(
    state,
    form,
  );
}
