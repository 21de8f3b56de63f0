import type { Database } from '@/server/database/client';
import type { Prisma } from '@/server/database/generated/client';

/**
 * The transactions that the work needs at the least: the same rows read and written by Prisma in one
 * interactive transaction, with nothing parsed, guarded, drawn, graded or scheduled. What is written
 * was made before.
 */

/** The rows of a quiz that starts. */
export interface StartRows {
  versions: Prisma.ItemVersionCreateManyInput[];
  attempt: Prisma.AttemptCreateManyInput;
  items: Prisma.AttemptItemCreateManyInput[];
}

/** Keeps the start of a quiz. */
export function bareStart(database: Database, { versions, attempt, items }: StartRows) {
  return database.$transaction(async (transaction) => {
    await transaction.itemVersion.createMany({ data: versions, skipDuplicates: true });
    await transaction.attempt.create({ data: attempt });
    await transaction.attemptItem.createMany({ data: items });
  });
}

/** One learner's card. */
export interface CardKey {
  learnerId: string;
  document: string;
  cardId: string;
}

/** Any state will do: what is in the columns does not change the work. */
function cardRow(now: Date) {
  return {
    state: 'review',
    dueAt: now,
    dueDay: '2026-01-01',
    stability: 3.2,
    difficulty: 5.1,
    step: 0,
    repetitions: 1,
    lapses: 0,
    lastReviewAt: now,
    lastStudyDay: '2026-01-01',
    updatedAt: now,
  };
}

async function keepCard(transaction: Prisma.TransactionClient, key: CardKey, now: Date) {
  const state = cardRow(now);
  await transaction.reviewLog.findMany({ where: key, include: { undo: true } });
  await transaction.cardState.upsert({
    where: { learnerId_document_cardId: key },
    create: { ...key, ...state },
    update: state,
  });
}

/** The rows of an answer that is saved. */
export interface AnswerRows {
  attempt: string;
  position: number;
  response: Prisma.ResponseUncheckedCreateInput;
  /** The card that falls due because its item was missed. */
  missed: CardKey | null;
  /** Whether the attempt ends with it. */
  isLast: boolean;
}

/** Keeps an answer. */
export function bareAnswer(
  database: Database,
  { attempt, position, response, missed, isLast }: AnswerRows,
) {
  const { learnerId, receivedAt } = response;
  const now = new Date(receivedAt);
  return database.$transaction(async (transaction) => {
    await transaction.attemptItem.findUnique({
      where: { attemptId_position: { attemptId: attempt, position } },
      include: { version: true },
    });
    await transaction.attempt.update({
      where: { id: attempt },
      data: { learnerId },
      include: { items: { select: { id: true, countedResponseId: true } } },
    });
    await transaction.response.create({ data: response });
    await transaction.attemptItem.update({
      where: { id: response.attemptItemId },
      data: { countedResponseId: response.id },
    });
    if (missed !== null) {
      await transaction.studySettings.findUnique({ where: { learnerId } });
      await keepCard(transaction, missed, now);
    }
    if (isLast) {
      await transaction.attempt.update({ where: { id: attempt }, data: { finishedAt: now } });
    }
  });
}

/** Keeps a review and reads what the next cards are chosen from. */
export function bareReview(database: Database, review: Prisma.ReviewLogUncheckedCreateInput) {
  const { learnerId, document, cardId, studyDay } = review;
  return database.$transaction(async (transaction) => {
    await transaction.studySettings.findUnique({ where: { learnerId } });
    await transaction.reviewLog.create({ data: review });
    await keepCard(transaction, { learnerId, document, cardId }, new Date(review.receivedAt));
    await transaction.cardState.findMany({ where: { learnerId, document } });
    await transaction.reviewLog.groupBy({
      by: ['cardId'],
      where: { learnerId, document, studyDay, undo: { is: null } },
      _count: true,
    });
  });
}
