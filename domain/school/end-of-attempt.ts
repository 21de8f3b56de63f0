import type { Accommodation } from './accommodation';
import type { QuizSettings } from './assignment-settings';
import { instantOf, stretched, type WallTime } from './wall-time';

type Rules = Pick<QuizSettings, 'timeLimitMinutes' | 'due' | 'closes' | 'closing' | 'late'>;

/** When an attempt ends and what ends it. */
export type AttemptEnd =
  | { by: 'nothing' }
  | {
      by: 'limit' | 'closing';
      at: Date;
      /** The time limit as the student is told it: "30 minutes: 20 and your 10". Null without a limit. */
      minutes: { all: number; usual: number; extra: number } | null;
    };

/** Returns the due date that holds for a student: the assignment's, or a later one of their own. */
export function dueFor(rules: Pick<QuizSettings, 'due'>, own: Accommodation): string | null {
  if (rules.due === null) return null;
  return latest(rules.due, own.due);
}

/**
 * Returns the closing that holds for a student: the assignment's, or a later one of their own. The
 * late window, from the due date to the closing, grows by the student's factor, and nothing closes
 * before it is due. Where late work is refused there is no such window: what is due, closes.
 */
export function closingFor(
  rules: Pick<QuizSettings, 'due' | 'closes'> & Partial<Pick<QuizSettings, 'late'>>,
  own: Accommodation,
): string | null {
  const { due, closes } = rules;
  if (due !== null && rules.late?.rule === 'refuse') {
    return latest(due, own.due, own.closes);
  }
  if (closes === null) return null;
  if (due === null) return latest(closes, own.closes);
  const ownDue = latest(due, own.due);
  // The late window after one's own due date is as long as the class's after its own.
  return latest(closes, own.closes, stretched(due, closes, own.timeFactor, ownDue), ownDue);
}

/** Returns the latest of wall times of one zone. */
function latest(first: WallTime, ...others: (WallTime | null)[]): WallTime {
  return others.reduce<WallTime>((last, one) => (one !== null && one > last ? one : last), first);
}

/** Returns the minutes a student has, to the whole minute upwards. */
function minutesWith(limit: number, factor: number): number {
  // 20 × 1.1 is 22.000000000000004 in binary, and still 22 minutes.
  return Math.ceil(Number((limit * factor).toFixed(6)));
}

/**
 * The one answer to "when does this attempt end?", from limit, closing, accommodation and start. The
 * start page, the countdown, the server and the teacher's pages all show this instant.
 */
export function endOfAttempt(
  rules: Rules,
  own: Accommodation,
  startedAt: Date,
  zone: string,
): AttemptEnd {
  const usual = own.noTimeLimit ? null : rules.timeLimitMinutes;
  const all = usual === null ? null : minutesWith(usual, own.timeFactor);
  const minutes = usual === null || all === null ? null : { all, usual, extra: all - usual };
  const limitAt = all === null ? null : new Date(startedAt.getTime() + all * 60_000);

  // Where late work is refused, what was begun in time ends with the due date as well.
  const cutsOff =
    rules.closing === 'cuts-off' || (rules.due !== null && rules.late.rule === 'refuse');
  const closes = cutsOff ? closingFor(rules, own) : null;
  const closesAt = closes === null ? null : instantOf(closes, zone);

  if (closesAt !== null && (limitAt === null || closesAt < limitAt)) {
    return { by: 'closing', at: closesAt, minutes };
  }
  if (limitAt !== null) return { by: 'limit', at: limitAt, minutes };
  return { by: 'nothing' };
}
