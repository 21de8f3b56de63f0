import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { type PresentedItem, presentItem, type RevealedItem } from '@/items/registry';
import { revealResponse } from '../attempts/reveal-response';
import { storedArrangement, storedItem } from '../attempts/stored-item';
import type { Database } from '../database/client';
import type { Prisma } from '../database/generated/client';
import { lexiconOf } from '../documents/lexicon';
import { documentBySlug } from '../documents/library';
import { learnerUseCase } from '../use-case';

const attemptInclude = {
  items: {
    orderBy: { position: 'asc' },
    include: {
      version: true,
      responses: {
        orderBy: [{ answeredAt: 'asc' }, { counter: 'asc' }],
        include: {
          selfChecks: { orderBy: [{ checkedAt: 'asc' }, { counter: 'asc' }] },
          appeal: true,
        },
      },
    },
  },
} satisfies Prisma.AttemptInclude;
type StoredAttempt = Prisma.AttemptGetPayload<{ include: typeof attemptInclude }>;
type StoredQuestion = StoredAttempt['items'][number];

/** A question of an attempt as its learner may take it away. What settles it goes along once answered. */
interface QuestionData {
  position: number;
  presented: PresentedItem;
  responses: {
    id: string;
    counts: boolean;
    answer: unknown;
    confidence: string | null;
    answeredAt: Date;
    receivedAt: Date;
    deviceId: string;
    counter: number;
    verdict: string;
    points: number | null;
    selfChecks: object[];
    appeal: object | null;
  }[];
  /** Null while unanswered, or when the document is here no longer. */
  revealed: RevealedItem | null;
}

/** Everything the server keeps of one learner. */
export interface LearnerData {
  format: 'sourcework-learner-data';
  version: 1;
  exportedAt: Date;
  learner: object;
  sessions: object[];
  settings: object | null;
  attempts: {
    id: string;
    document: string;
    startedAt: Date;
    finishedAt: Date | null;
    retryOf: string | null;
    questions: QuestionData[];
  }[];
  cards: object[];
  reviews: object[];
  reviewUndos: object[];
}

async function revealedOf(
  question: StoredQuestion,
  document: string,
): Promise<RevealedItem | null> {
  const counted = question.responses.find(({ id }) => id === question.countedResponseId);
  const source = await documentBySlug(document);
  if (counted === undefined || source === null) return null;
  const item = storedItem(question.version.content);
  const arrangement = storedArrangement(question.arrangement);
  return revealResponse(item, arrangement, counted.answer, source, lexiconOf(source), new Set())
    .revealed;
}

async function questionData(question: StoredQuestion, document: string): Promise<QuestionData> {
  return {
    position: question.position,
    presented: presentItem(
      storedItem(question.version.content),
      storedArrangement(question.arrangement),
    ),
    responses: question.responses.map(
      ({ attemptItemId: _item, learnerId: _learner, selfChecks, appeal, ...response }) => ({
        ...response,
        counts: response.id === question.countedResponseId,
        selfChecks: selfChecks.map(withoutLearner),
        appeal: appeal && withoutLearner(appeal),
      }),
    ),
    revealed: await revealedOf(question, document),
  };
}

/** The learner's id stands once, at the head of the data. */
function withoutLearner<Row extends { learnerId: string }>({ learnerId: _, ...row }: Row) {
  return row;
}

async function attemptsData(
  learnerId: string,
  database: Database,
): Promise<LearnerData['attempts']> {
  const attempts = await database.attempt.findMany({
    where: { learnerId },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
    include: attemptInclude,
  });
  return Promise.all(
    attempts.map(async ({ id, document, startedAt, finishedAt, retryOfId, items }) => ({
      id,
      document,
      startedAt,
      finishedAt,
      retryOf: retryOfId,
      questions: await Promise.all(items.map((question) => questionData(question, document))),
    })),
  );
}

/**
 * Returns everything that is kept of the learner who asks. A question not answered yet goes along as it
 * was shown, without its key. Session tokens, which open the account, stay here.
 */
export const learnerData = learnerUseCase({
  input: z.strictObject({}),
  async run(_input, { learnerId }, { database, now }): Promise<Result<LearnerData>> {
    const user = await database.user.findUnique({
      where: { id: learnerId },
      select: {
        id: true,
        name: true,
        email: true,
        isAnonymous: true,
        createdAt: true,
        sessions: {
          select: { createdAt: true, expiresAt: true, ipAddress: true, userAgent: true },
        },
        settings: true,
        cards: { orderBy: [{ document: 'asc' }, { cardId: 'asc' }] },
        reviews: { orderBy: [{ reviewedAt: 'asc' }, { counter: 'asc' }] },
        reviewUndos: { orderBy: [{ undoneAt: 'asc' }, { counter: 'asc' }] },
      },
    });
    if (user === null) return refused('not-found');
    const { sessions, settings, cards, reviews, reviewUndos, ...learner } = user;
    return done({
      format: 'sourcework-learner-data',
      version: 1,
      exportedAt: now,
      learner,
      sessions,
      settings: settings && withoutLearner(settings),
      attempts: await attemptsData(learnerId, database),
      cards: cards.map(withoutLearner),
      reviews: reviews.map(withoutLearner),
      reviewUndos: reviewUndos.map(withoutLearner),
    });
  },
});
