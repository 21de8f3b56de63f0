import type { QuizSettings, ReleaseMoment } from './assignment-settings';
import { instantOf, type WallTime } from './wall-time';

/** What of a result may be shown to its student now. */
export interface Shown {
  /** The points of the attempt as a whole. */
  score: boolean;
  /** What was right and what the key is, question by question. */
  key: boolean;
  /** Why, with the words of the document. Never without the key, which it tells. */
  explanations: boolean;
}

export const nothingShown: Shown = { score: false, key: false, explanations: false };

/** Where a student's answer or attempt stands, as far as showing anything of it depends on it. */
export interface ReleaseStanding {
  /** Whether the question is answered for good: the first answer counts. */
  answered: boolean;
  /** Whether the attempt is over and can take no answer that counts by itself. */
  submitted: boolean;
  /** Whether the due date is over for the class, or the teacher has said so. */
  dueOver: boolean;
}

function hasCome(moment: ReleaseMoment, { answered, submitted, dueOver }: ReleaseStanding) {
  switch (moment) {
    case 'after-each':
      return answered || submitted;
    case 'after-submission':
      return submitted;
    case 'after-due':
      // A student who still works after the due date sees nothing before the end either.
      return submitted && dueOver;
    case 'never':
      return false;
  }
}

type Moments = Pick<QuizSettings, 'showScore' | 'showKey' | 'showExplanations'>;

/**
 * Returns what may be shown of a question or, with `answered` false, of an attempt. The score alone
 * says nothing of single questions: which of them was right betrays the key of many.
 */
export function shownOf(settings: Moments, standing: ReleaseStanding): Shown {
  const key = hasCome(settings.showKey, standing);
  return {
    score: hasCome(scoreMoment(settings), standing),
    key,
    explanations: key && hasCome(settings.showExplanations, standing),
  };
}

/** Tells whether anything is shown while an attempt runs, so that an answer cannot be taken back. */
export function showsAfterEach({ showKey }: Pick<Moments, 'showKey'>): boolean {
  return showKey === 'after-each';
}

/**
 * Returns when the score is shown. After each answer only together with the key, which tells the same:
 * by itself it waits until the attempt is handed in.
 */
export function scoreMoment({
  showScore,
  showKey,
}: Omit<Moments, 'showExplanations'>): ReleaseMoment {
  return showScore === 'after-each' && showKey !== 'after-each' ? 'after-submission' : showScore;
}

/**
 * Returns when the due date is over for a class: the last of the due dates of all its students, so
 * that nobody who may still begin on time can be told a key. Null without a due date. A teacher who
 * wants it sooner, or without a date, releases the results.
 */
export function dueOverAt(
  due: WallTime | null,
  /** Later due dates granted to single students. */
  granted: readonly WallTime[],
  zone: string,
): Date | null {
  if (due === null) return null;
  // Wall times are written so that they sort as they follow each other.
  const last = [due, ...granted].toSorted().at(-1) ?? due;
  return instantOf(last, zone);
}
