import type { Accommodation } from './accommodation';
import type { QuizSettings } from './assignment-settings';
import { instantOf } from './wall-time';

type Rules = Pick<QuizSettings, 'timeLimitMinutes' | 'closes' | 'closing'>;

/** When an attempt ends and what ends it. */
export type AttemptEnd =
  | { by: 'nothing' }
  | {
      by: 'limit' | 'closing';
      at: Date;
      /** The time limit as the student is told it: "30 minutes: 20 and your 10". Null without a limit. */
      minutes: { all: number; usual: number; extra: number } | null;
    };

/** Returns the later of two wall times of one zone; null stands for never. */
function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a;
  return a > b ? a : b;
}

/** Returns the closing that holds for a student: the assignment's, or a later one of their own. */
export function closingFor(rules: Pick<QuizSettings, 'closes'>, own: Accommodation): string | null {
  return later(rules.closes, own.closes);
}

/** Returns the due date that holds for a student: the assignment's, or a later one of their own. */
export function dueFor(rules: Pick<QuizSettings, 'due'>, own: Accommodation): string | null {
  return later(rules.due, own.due);
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
  const all = usual === null ? null : Math.ceil(usual * own.timeFactor);
  const minutes = usual === null || all === null ? null : { all, usual, extra: all - usual };
  const limitAt = all === null ? null : new Date(startedAt.getTime() + all * 60_000);

  const closes = rules.closing === 'cuts-off' ? closingFor(rules, own) : null;
  const closesAt = closes === null ? null : instantOf(closes, zone);

  if (closesAt !== null && (limitAt === null || closesAt < limitAt)) {
    return { by: 'closing', at: closesAt, minutes };
  }
  if (limitAt !== null) return { by: 'limit', at: limitAt, minutes };
  return { by: 'nothing' };
}
