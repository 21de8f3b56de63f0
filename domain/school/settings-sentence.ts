import type { AssignmentSettings, QuizSettings } from './assignment-settings';

/** One clause of the sentence that tells an assignment's rules: a code, and the facts it needs. */
export type SettingsClause =
  | { code: 'attempts'; attempts: number }
  | { code: 'any-attempts' }
  | { code: `counts-${QuizSettings['counts']}` }
  | { code: `late-${'refuse' | 'mark'}` }
  | { code: 'late-deduct'; percent: number }
  | { code: `closing-${QuizSettings['closing']}` }
  | { code: `offline-${QuizSettings['offline']}` }
  | { code: `shuffled-${'both' | 'items' | 'options' | 'none'}` }
  | { code: `navigation-${QuizSettings['navigation']}` }
  | { code: `confidence-${'asked' | 'not-asked'}` }
  | { code: 'password' };

/**
 * Returns in clauses what an assignment's settings come to beside the four choices of what, when due,
 * how long and when results show. Left out is what cannot matter: which attempt counts where there is
 * one, what is late without a due date. For a deck of cards there is nothing to say.
 */
export function settingsSentence(settings: AssignmentSettings): SettingsClause[] {
  if (settings.kind === 'cards') return [];
  const { attempts, late } = settings;
  return [
    attempts === null ? { code: 'any-attempts' } : { code: 'attempts', attempts },
    ...when(attempts !== 1, { code: `counts-${settings.counts}` }),
    ...when(settings.due !== null, lateClause(late)),
    ...when(closes(settings), { code: `closing-${settings.closing}` }),
    { code: `offline-${settings.offline}` },
    { code: `shuffled-${shuffledParts(settings)}` },
    { code: `navigation-${settings.navigation}` },
    { code: `confidence-${settings.confidence ? 'asked' : 'not-asked'}` },
    ...when(settings.password !== null, { code: 'password' }),
  ];
}

/** Tells whether there is a closing: where late work is refused, the due date is one. */
function closes({ closes, due, late }: QuizSettings): boolean {
  return closes !== null || (due !== null && late.rule === 'refuse');
}

function when(holds: boolean, clause: SettingsClause): SettingsClause[] {
  return holds ? [clause] : [];
}

function lateClause(late: QuizSettings['late']): SettingsClause {
  return late.rule === 'deduct'
    ? { code: 'late-deduct', percent: late.percentADay }
    : { code: `late-${late.rule}` };
}

function shuffledParts({
  shuffleItems,
  shuffleOptions,
}: QuizSettings): 'both' | 'items' | 'options' | 'none' {
  if (shuffleItems) return shuffleOptions ? 'both' : 'items';
  return shuffleOptions ? 'options' : 'none';
}
