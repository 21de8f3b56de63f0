import 'server-only';
import { type AssignmentScore, assignmentScore } from '@/domain/assessment/assignment-score';
import { graceFor } from '@/domain/school/attempt-rules';
import { dueFor } from '@/domain/school/end-of-attempt';
import { type Lateness, type LateShare, lateness, lateShare } from '@/domain/school/lateness';
import { scoredItem } from '../attempts/scored-item';
import type { Prisma } from '../database/generated/client';
import type { AttemptRules } from './attempt-rules';

/** What must be read of an attempt to tell how it stands. */
export const standingInclude = {
  items: {
    orderBy: { position: 'asc' },
    include: {
      ...scoredItem.include,
      responses: {
        where: { lateBy: { not: null } },
        select: { id: true, lateBy: true, replaces: true },
      },
    },
  },
  lateDecisions: { orderBy: { decidedAt: 'desc' }, take: 1 },
} satisfies Prisma.AttemptInclude;
type StoredAttempt = Prisma.AttemptGetPayload<{ include: typeof standingInclude }>;

/** Answers that arrived after the end of an attempt. */
export interface LateAnswers {
  /** Questions with a late answer that counts. */
  counted: number;
  /** Questions with a late answer that does not. */
  aside: number;
  /** How late the last of them came, in milliseconds. */
  lateBy: number;
  /** The newest decision on them; null while the teacher has made none. */
  decision: boolean | null;
}

/** How an attempt at an assignment stands, whoever may see it. */
export interface AttemptStanding {
  id: string;
  number: number;
  startedAt: Date;
  finishedAt: Date | null;
  /** student, limit, closing; null while it runs. */
  finishedBy: string | null;
  answered: number;
  total: number;
  /** How late it was handed in; null while it runs and when it is on time. */
  late: Lateness | null;
  /** Null where nothing arrived after the end. */
  lateAnswers: LateAnswers | null;
  score: AssignmentScore;
  /** What counts of it after what being late takes off; null while nothing has a score. */
  counts: LateShare | null;
}

/** What of the rules of an attempt its standing depends on. */
export type StandingRules = Pick<AttemptRules, 'settings' | 'zone' | 'accommodation'>;

/** Returns how a stored attempt stands under its rules. */
export function attemptStanding(attempt: StoredAttempt, rules: StandingRules): AttemptStanding {
  const { id, number, startedAt, finishedAt, finishedBy, items } = attempt;
  const score = assignmentScore(items.filter(scoredItem.isScored).map(scoredItem.of));
  const late = finishedAt === null ? null : latenessUnder(rules, finishedAt);
  const lateAnswers = lateAnswersOf(attempt);
  const answered = items.filter((item) => scoredItem.of(item).answered).length;
  const awaitsDecision = answered === 0 && lateAnswers !== null && lateAnswers.decision === null;
  return {
    id,
    number: number ?? 1,
    startedAt,
    finishedAt,
    finishedBy,
    answered,
    total: items.length,
    late,
    lateAnswers,
    score,
    counts: whatCounts({ share: score.share, late, awaitsDecision }, rules),
  };
}

/** Returns how late an attempt is under its rules that was handed in at an instant; null when it is on time. */
export function latenessUnder(
  { settings, zone, accommodation }: StandingRules,
  finishedAt: Date,
): Lateness | null {
  return lateness(
    {
      due: dueFor(settings, accommodation),
      zone,
      timeFactor: accommodation.timeFactor,
      grace: graceFor(accommodation),
    },
    finishedAt,
  );
}

/** Returns what counts of a score after what being late takes off; null while there is none. */
export function whatCounts(
  attempt: {
    share: number | null;
    late: Lateness | null;
    /** Nothing but late answers, not yet decided on: that is no zero. */
    awaitsDecision: boolean;
  },
  { settings }: Pick<StandingRules, 'settings'>,
): LateShare | null {
  const { share, late, awaitsDecision } = attempt;
  return share === null || awaitsDecision ? null : lateShare(share, late, settings.late);
}

function lateAnswersOf({ items, lateDecisions }: StoredAttempt): LateAnswers | null {
  const late = items.filter(({ responses }) => responses.length > 0);
  if (late.length === 0) return null;
  const counted = late.filter((item) => (item.countedResponse?.lateBy ?? null) !== null).length;
  return {
    counted,
    aside: late.length - counted,
    lateBy: Math.max(...late.flatMap(({ responses }) => responses.map((one) => one.lateBy ?? 0))),
    decision: lateDecisions[0]?.counts ?? null,
  };
}
