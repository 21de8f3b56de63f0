import 'server-only';
import { type Database, database } from '../database/client';

/** An attempt that can be gone on with. */
export interface OpenAttempt {
  id: string;
  /** The document's slug. */
  document: string;
  answered: number;
  total: number;
}

/** Returns the self-test that a learner began last and has not finished, or null. */
export async function openAttempt(
  learnerId: string,
  store?: Database,
): Promise<OpenAttempt | null> {
  const attempt = await (store ?? (await database())).attempt.findFirst({
    where: { learnerId, finishedAt: null, assignmentId: null },
    orderBy: [{ startedAt: 'desc' }, { id: 'asc' }],
    select: { id: true, document: true, items: { select: { countedResponseId: true } } },
  });
  if (attempt === null) return null;
  return {
    id: attempt.id,
    document: attempt.document,
    answered: attempt.items.filter(({ countedResponseId }) => countedResponseId !== null).length,
    total: attempt.items.length,
  };
}
