import 'server-only';
import { type AttemptScore, attemptScore } from '@/domain/assessment/attempt-score';
import { type Database, database } from '../database/client';
import { scoredItem } from './scored-item';

/** One attempt in a learner's list. */
export interface AttemptSummary {
  id: string;
  /** The document's slug. */
  document: string;
  startedAt: Date;
  finishedAt: Date | null;
  answered: number;
  total: number;
  score: AttemptScore;
}

/**
 * Returns a learner's newest self-tests, newest first, at most `most` of them. Assignments are shown
 * with their class, as far as their results are released.
 */
export async function attemptsOf(
  learnerId: string,
  most = 50,
  store?: Database,
): Promise<AttemptSummary[]> {
  const attempts = await (store ?? (await database())).attempt.findMany({
    where: { learnerId, assignmentId: null },
    orderBy: [{ startedAt: 'desc' }, { id: 'asc' }],
    take: most,
    include: { items: { include: scoredItem.include } },
  });
  return attempts.map(({ id, document, startedAt, finishedAt, items }) => {
    const score = attemptScore(items.map(scoredItem.of));
    return {
      id,
      document,
      startedAt,
      finishedAt,
      answered: items.length - score.unanswered,
      total: items.length,
      score,
    };
  });
}
