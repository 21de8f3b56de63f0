import 'server-only';
import { countedShare } from '@/domain/assessment/assignment-score';
import type { Database } from '../database/client';
import { attemptRelease } from './attempt-release';
import { type AttemptRules, assigned, rulesOfMany } from './attempt-rules';
import { type AttemptStanding, attemptStanding, standingInclude } from './attempt-standing';

/** An attempt at an assignment as its student may see it in a list. */
export interface StudentAttempt
  extends Pick<
    AttemptStanding,
    | 'id'
    | 'number'
    | 'startedAt'
    | 'finishedAt'
    | 'finishedBy'
    | 'answered'
    | 'total'
    | 'late'
    | 'lateAnswers'
  > {
  /** When it ends by itself; null where it does not. */
  endsAt: Date | null;
  /** Null while the score is not released, or there is none yet. */
  result: ReleasedResult | null;
  /** Whether the score is released, be there one or not. */
  scoreShown: boolean;
  /** Whether the key is: there is something to look back on. */
  keyShown: boolean;
}

/** The score of an attempt where it is released. */
export interface ReleasedResult {
  points: number;
  outOf: number;
  /** Answers that wait for the teacher. */
  toMark: number;
  /** 0 to 1, after what being late takes off. */
  share: number;
  /** What being late takes off, as a share of all points. */
  off: number;
}

/** A student's attempts at assignments, and what counts of them, by the assignment's id. */
export type StudentAttempts = Map<string, { attempts: StudentAttempt[]; share: number | null }>;

/** Returns a student's attempts at these assignments, first to last; those whose time is over are ended. */
export async function studentAttempts(
  learnerId: string,
  assignmentIds: readonly string[],
  world: { database: Database; now: Date },
): Promise<StudentAttempts> {
  const found = await world.database.attempt.findMany({
    where: { learnerId, assignmentId: { in: [...assignmentIds] } },
    orderBy: [{ number: 'asc' }, { startedAt: 'asc' }],
    include: standingInclude,
  });
  const own = found.flatMap((attempt) => assigned(attempt) ?? []);
  const rules = await rulesOfMany(own, world.database);
  const lists = new Map<string, { attempts: StudentAttempt[]; rules: AttemptRules }>();
  for (const attempt of own) {
    const its = rules.get(attempt.id);
    if (its === undefined) continue;
    const release = await attemptRelease(attempt, its, world);
    const { finishedAt, finishedBy } = release;
    const standing = attemptStanding({ ...attempt, finishedAt, finishedBy }, its);
    const list = lists.get(attempt.assignmentId) ?? { attempts: [], rules: its };
    list.attempts.push(forStudent(standing, release, its));
    lists.set(attempt.assignmentId, list);
  }
  return new Map(
    [...lists].map(([assignmentId, { attempts, rules: its }]) => {
      const finished = attempts.filter(({ finishedAt }) => finishedAt !== null);
      const isHidden = finished.some(({ scoreShown }) => !scoreShown);
      const shares = finished.map(({ result }) => result?.share ?? null);
      const share = isHidden ? null : countedShare(shares, its.settings.counts);
      return [assignmentId, { attempts, share }];
    }),
  );
}

function forStudent(
  standing: AttemptStanding,
  release: Awaited<ReturnType<typeof attemptRelease>>,
  { end }: Pick<AttemptRules, 'end'>,
): StudentAttempt {
  const { score, counts, ...rest } = standing;
  const shown = release.attempt.score;
  return {
    ...rest,
    endsAt: end.by === 'nothing' ? null : end.at,
    scoreShown: shown,
    keyShown: standing.finishedAt !== null && release.question.key,
    result:
      shown && counts !== null
        ? {
            points: score.points,
            outOf: score.outOf,
            toMark: score.toMark,
            share: counts.share,
            off: counts.off,
          }
        : null,
  };
}
