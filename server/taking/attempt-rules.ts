import 'server-only';
import { type Accommodation, noAccommodation, overlaid } from '@/domain/school/accommodation';
import type { QuizSettings } from '@/domain/school/assignment-settings';
import { type AttemptEnd, endOfAttempt } from '@/domain/school/end-of-attempt';
import {
  type AssignmentRules,
  assignmentRules,
  storedAccommodation,
  storedSettings,
} from '../assignments/assignment-rules';
import type { Membership } from '../classes/role-in';
import type { Database } from '../database/client';
import type { Assignment } from '../database/generated/client';

/** What decides over an attempt at an assignment. */
export interface AttemptRules {
  assignment: Assignment;
  settings: QuizSettings;
  /** IANA zone of the class. */
  zone: string;
  accommodation: Accommodation;
  end: AttemptEnd;
}

/** What decides over an attempt, and what its learner is to the class now. */
export interface OwnAttemptRules extends AttemptRules {
  membership: Membership;
}

/** The parts of a stored attempt that its rules depend on. */
export interface AssignedAttempt {
  id: string;
  assignmentId: string;
  learnerId: string;
  startedAt: Date;
}

/** Returns what holds for an attempt at an assignment as things are set now. Throws without its assignment. */
export async function attemptRules(
  attempt: AssignedAttempt,
  database: Database,
): Promise<OwnAttemptRules> {
  const rules = await assignmentRules(attempt.assignmentId, attempt.learnerId, database);
  return attemptRulesFrom(attempt, rules);
}

/** Returns the same from the rules of its assignment for its learner. */
export function attemptRulesFrom(
  attempt: Pick<AssignedAttempt, 'id' | 'startedAt'>,
  rules: AssignmentRules | null,
): OwnAttemptRules {
  if (rules?.settings.kind !== 'quiz') {
    throw new Error(`Attempt ${attempt.id} belongs to no assigned quiz`);
  }
  const { assignment, settings, zone, accommodation, membership } = rules;
  const end = endOfAttempt(settings, accommodation, attempt.startedAt, zone);
  return { assignment, settings, zone, accommodation, end, membership };
}

/** Returns the attempt as one at an assignment; null for a self-test. */
export function assigned<
  Attempt extends { id: string; assignmentId: string | null; learnerId: string | null },
>(attempt: Attempt): (Attempt & { assignmentId: string; learnerId: string }) | null {
  const { assignmentId, learnerId } = attempt;
  return assignmentId === null || learnerId === null
    ? null
    : { ...attempt, assignmentId, learnerId };
}

/** Returns what holds for each of many attempts at assigned quizzes, by the attempt's id. */
export async function rulesOfMany(
  attempts: readonly AssignedAttempt[],
  database: Database,
): Promise<Map<string, AttemptRules>> {
  const assignments = await database.assignment.findMany({
    where: { id: { in: [...new Set(attempts.map(({ assignmentId }) => assignmentId))] } },
    include: { class: { select: { zone: true } } },
  });
  const granted = await database.accommodation.findMany({
    where: {
      classId: { in: [...new Set(assignments.map(({ classId }) => classId))] },
      learnerId: { in: [...new Set(attempts.map(({ learnerId }) => learnerId))] },
    },
    select: { classId: true, learnerId: true, assignmentId: true, granted: true },
  });
  const known = new Map(
    assignments.map(({ class: ofClass, ...assignment }) => [
      assignment.id,
      { assignment, zone: ofClass.zone, settings: storedSettings(assignment.settings) },
    ]),
  );
  return new Map(
    attempts.flatMap((attempt): [string, AttemptRules][] => {
      const found = known.get(attempt.assignmentId);
      if (found?.settings.kind !== 'quiz') return [];
      const { assignment, zone, settings } = found;
      const accommodation = granted
        .filter(
          (one) =>
            one.classId === assignment.classId &&
            one.learnerId === attempt.learnerId &&
            (one.assignmentId === null || one.assignmentId === assignment.id),
        )
        .map((one) => storedAccommodation(one.granted))
        .reduce(overlaid, noAccommodation);
      const end = endOfAttempt(settings, accommodation, attempt.startedAt, zone);
      return [[attempt.id, { assignment, settings, zone, accommodation, end }]];
    }),
  );
}
