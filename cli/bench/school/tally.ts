import type { Database } from '@/server/database/client';

/** What students were told, to be held against what is stored. */
export interface Acknowledged {
  /** Ids of answers. */
  answers: ReadonlySet<string>;
  /** Ids of attempts that were handed in. */
  submissions: ReadonlySet<string>;
}

/** How what was acknowledged stands to what is stored. */
export interface Tally {
  acknowledged: number;
  stored: number;
  /** Acknowledged, and not there. */
  lost: number;
  /** There, and acknowledged to nobody; or a second attempt where there is to be one. */
  double: number;
  /** Attempts that were handed in, and are not over. */
  unfinished: number;
}

/** Counts the answers and attempts at an assignment against what was acknowledged. */
export async function tallyOf(
  database: Database,
  assignmentId: string,
  { answers, submissions }: Acknowledged,
): Promise<Tally> {
  const [stored, attempts] = await Promise.all([
    database.response.findMany({
      where: { attemptItem: { attempt: { assignmentId } } },
      select: { id: true },
    }),
    database.attempt.findMany({
      where: { assignmentId },
      select: { id: true, learnerId: true, finishedAt: true },
    }),
  ]);
  const there = new Set(stored.map(({ id }) => id));
  const over = new Set(attempts.flatMap(({ id, finishedAt }) => (finishedAt ? [id] : [])));
  const students = new Set(attempts.map(({ learnerId }) => learnerId));
  return {
    acknowledged: answers.size,
    stored: there.size,
    lost: [...answers].filter((id) => !there.has(id)).length,
    double: [...there].filter((id) => !answers.has(id)).length + (attempts.length - students.size),
    unfinished: [...submissions].filter((id) => !over.has(id)).length,
  };
}
