import type { AssignmentSettings, QuizSettings } from './assignment-settings';
import { firstAnswerCounts } from './attempt-rules';

type Field = keyof QuizSettings | 'cards' | 'document';

/** Settings that may change at any time: they open, show or allow, and take nothing away. */
const alwaysFree: readonly string[] = ['showScore', 'showExplanations', 'password'];

/**
 * Returns the settings that may no longer change so once students have begun. Free are what is shown
 * (though not so that answers could be changed after a key was seen, or no more), and the password, an earlier opening, later dates, more attempts, and a closing that cuts nobody off.
 */
export function fixedChanges(before: AssignmentSettings, after: AssignmentSettings): Field[] {
  if (before.kind !== after.kind) return ['kind'];
  if (before.kind === 'cards' || after.kind === 'cards') {
    // A deck is followed, not sat: cards may come and go.
    return [];
  }
  const fields = Object.keys(after) as (keyof QuizSettings)[];
  return fields.filter((field) => {
    if (alwaysFree.includes(field) || isEqual(before[field], after[field])) return false;
    switch (field) {
      case 'showKey':
        return firstAnswerCounts(before) !== firstAnswerCounts(after);
      case 'opens':
        return before.opens === null || (after.opens !== null && after.opens > before.opens);
      case 'due':
        return isEarlier(before.due, after.due);
      case 'closes':
        return isEarlier(before.closes, after.closes);
      case 'attempts':
        return before.attempts === null || (after.attempts ?? Infinity) < before.attempts;
      case 'closing':
        return after.closing !== 'last-start';
      default:
        return true;
    }
  });
}

/** Null stands for no such date, which is later than any. */
function isEarlier(before: string | null, after: string | null): boolean {
  return after !== null && (before === null || after < before);
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
