import type { Accommodation } from './accommodation';
import type { QuizSettings } from './assignment-settings';
import { type AttemptEnd, closingFor } from './end-of-attempt';
import { showsAfterEach } from './release';
import { instantOf } from './wall-time';

/** How long after the end an answer that was under way still counts, in milliseconds, before the factor. */
const usualGrace = 5_000;

/** Returns a student's grace after an end, in milliseconds. */
export function graceFor({ timeFactor }: Pick<Accommodation, 'timeFactor'>): number {
  return Math.round(usualGrace * timeFactor);
}

/** Tells whether an attempt's time is over: it takes no more answers but those under way. */
export function isTimeOver(end: AttemptEnd, now: Date): boolean {
  return end.by !== 'nothing' && now >= end.at;
}

/** Tells whether an attempt is to be submitted as it stands: its time and its grace are over. */
export function isEndDue(end: AttemptEnd, own: Accommodation, now: Date): boolean {
  return end.by !== 'nothing' && now.getTime() > end.at.getTime() + graceFor(own);
}

/**
 * Tells whether the first answer to a question is the one that counts: something of it is shown at
 * once, or the way leads on and not back. Otherwise it may be changed until the attempt is submitted.
 */
export function firstAnswerCounts(settings: Pick<QuizSettings, 'showKey' | 'navigation'>): boolean {
  return settings.navigation === 'one-way' || showsAfterEach(settings);
}

/** How an answer stands to the end of its attempt. */
export type Arrival =
  | { state: 'in-time' }
  /** It came after the attempt was submitted by the student. */
  | { state: 'submitted' }
  /** It came after the end; `lateBy` in milliseconds. */
  | { state: 'late'; lateBy: number; counts: boolean };

/**
 * Returns how an answer stands to the end of its attempt. One given before the end, by the device's
 * own word, and sent after it, counts where the teacher set so, unless the key was
 * shown in the meantime; a teacher's decision on the attempt goes before the rule.
 */
export function judgeArrival(answer: {
  end: AttemptEnd;
  own: Accommodation;
  offline: QuizSettings['offline'];
  /** When it was given, by the device's word kept within reason. */
  answeredAt: Date;
  now: Date;
  /** Whether the student has submitted the attempt. */
  submitted: boolean;
  keyShown: boolean;
  /** The newest decision on what arrived late; null while there is none. */
  decision: boolean | null;
}): Arrival {
  const { end, own, now } = answer;
  if (answer.submitted) return { state: 'submitted' };
  if (end.by === 'nothing' || !isEndDue(end, own, now)) return { state: 'in-time' };
  const givenInTime = answer.answeredAt <= end.at;
  const byRule = answer.offline === 'count' && givenInTime && !answer.keyShown;
  return {
    state: 'late',
    lateBy: now.getTime() - end.at.getTime(),
    counts: answer.decision ?? byRule,
  };
}

/** Returns how many attempts a student may make; null for as many as they like. */
export function attemptsFor(
  { attempts }: Pick<QuizSettings, 'attempts'>,
  { extraAttempts }: Accommodation,
): number | null {
  return attempts === null ? null : attempts + extraAttempts;
}

/** Why no attempt can be started now. */
export type StartHindrance =
  /** `at`: when it opens. */
  { because: 'not-open'; at: Date } | { because: 'closed'; at: Date } | { because: 'no-attempts' };

/** Returns why a student cannot start another attempt now, or null when they can. */
export function startHindrance(
  settings: Pick<QuizSettings, 'opens' | 'due' | 'closes' | 'late' | 'attempts'>,
  own: Accommodation,
  { zone, now, used }: { zone: string; now: Date; used: number },
): StartHindrance | null {
  const opensAt = settings.opens === null ? null : instantOf(settings.opens, zone);
  if (opensAt !== null && now < opensAt) return { because: 'not-open', at: opensAt };
  const closes = closingFor(settings, own);
  const closesAt = closes === null ? null : instantOf(closes, zone);
  if (closesAt !== null && now >= closesAt) return { because: 'closed', at: closesAt };
  const all = attemptsFor(settings, own);
  return all !== null && used >= all ? { because: 'no-attempts' } : null;
}

/** How long before the end it is announced, in minutes, at most two times. */
export function warningMinutes({ timeFactor }: Pick<Accommodation, 'timeFactor'>): number[] {
  return [5, 1].map((minutes) => minutes * timeFactor);
}
