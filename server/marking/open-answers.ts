import 'server-only';
import { frozenItemsOf } from '../assignments/attempt-items';
import { markOf } from '../attempts/mark-of';
import type { Database, Transaction } from '../database/client';
import type { Prisma } from '../database/generated/client';

/** What marking reads of an answer in one's own words. */
export const openAnswerSelect = {
  id: true,
  versionHash: true,
  exception: true,
  countedResponseId: true,
  marks: { orderBy: { sequence: 'desc' } },
  attempt: { select: { learnerId: true } },
} satisfies Prisma.AttemptItemSelect;
export type OpenAnswer = Prisma.AttemptItemGetPayload<{ select: typeof openAnswerSelect }>;

/** Finds the answers in one's own words that were handed in at assignments. */
export function openAnswers(assignment: Prisma.AssignmentWhereInput): Prisma.AttemptItemWhereInput {
  return {
    version: { type: 'extended-response' },
    exception: null,
    countedResponseId: { not: null },
    attempt: { assignment, finishedAt: { not: null } },
  };
}

/** Returns the newest mark of the answer that counts; null while it waits for one. */
export function newestMark({
  marks,
  countedResponseId,
}: Pick<OpenAnswer, 'marks' | 'countedResponseId'>) {
  return markOf(marks, countedResponseId);
}

/**
 * Returns the answers to one version at an assignment, in an order that says nothing of whose they are
 * and stays the same.
 */
export async function answersTo(
  assignmentId: string,
  versionHash: string,
  database: Database | Transaction,
): Promise<OpenAnswer[]> {
  return database.attemptItem.findMany({
    where: { ...openAnswers({ id: assignmentId }), versionHash },
    // Ids are drawn by chance.
    orderBy: { id: 'asc' },
    select: openAnswerSelect,
  });
}

/** Returns how many handed-in answers of a class wait for a mark, by assignment. */
export async function waitingAnswers(
  assignment: Prisma.AssignmentWhereInput,
  database: Database,
): Promise<ReadonlyMap<string, number>> {
  const answers = await database.attemptItem.findMany({
    where: openAnswers(assignment),
    select: {
      countedResponseId: true,
      attempt: { select: { assignmentId: true } },
      marks: { orderBy: { sequence: 'desc' }, take: 1 },
    },
  });
  const waiting = new Map<string, number>();
  for (const answer of answers) {
    const { assignmentId } = answer.attempt;
    if (assignmentId === null || newestMark(answer) !== null) continue;
    waiting.set(assignmentId, (waiting.get(assignmentId) ?? 0) + 1);
  }
  return waiting;
}

/** Returns the questions of an assignment that are answered in one's own words, with their places. */
export async function openQuestions(assignmentId: string, database: Database) {
  const frozen = await frozenItemsOf(assignmentId, database);
  return frozen.flatMap(({ item, versionHash }, index) =>
    item.type === 'extended-response' ? [{ item, versionHash, place: index + 1 }] : [],
  );
}
