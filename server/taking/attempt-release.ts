import 'server-only';
import { nothingShown, type Shown, shownOf } from '@/domain/school/release';
import type { Database } from '../database/client';
import type { Attempt } from '../database/generated/client';
import { type AttemptRules, assigned, attemptRules } from './attempt-rules';
import { isDueOver } from './class-release';
import { type Finish, settleEnd } from './settle-end';

/** What may be shown of an attempt at an assignment now. */
export interface AttemptRelease extends Finish {
  /** Of the attempt as a whole, and of questions without an answer. */
  attempt: Shown;
  /** Of each answered question. */
  question: Shown;
}

/** Returns what may be shown of an attempt at an assignment, which is ended first where its time is over. */
export async function attemptRelease(
  attempt: Finish & { id: string; keyShownAt: Date | null },
  rules: AttemptRules,
  world: { database: Database; now: Date },
): Promise<AttemptRelease> {
  const finish = await settleEnd(attempt, rules, world);
  const submitted = finish.finishedAt !== null;
  const dueOver = submitted && (await isDueOver(rules, world));
  const of = (answered: boolean) => shownOf(rules.settings, { answered, submitted, dueOver });
  return { ...finish, attempt: submitted ? of(false) : nothingShown, question: of(true) };
}

/** An attempt with all that its release depends on. */
type StoredAttempt = Pick<
  Attempt,
  'id' | 'assignmentId' | 'learnerId' | 'startedAt' | 'finishedAt' | 'finishedBy' | 'keyShownAt'
>;

/** Returns what a learner may know of the answers of an attempt: of a self-test, all. */
export async function answersShown(
  attempt: StoredAttempt,
  world: { database: Database; now: Date },
): Promise<Shown> {
  const own = assigned(attempt);
  if (own === null) return { score: true, key: true, explanations: true };
  const rules = await attemptRules(own, world.database);
  return (await attemptRelease(own, rules, world)).question;
}
