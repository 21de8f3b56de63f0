import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import type { Shown } from '@/domain/school/release';
import { type PresentedItem, presentItem, type RevealedItem } from '@/items/registry';
import { revealResponse } from '../attempts/reveal-response';
import { storedArrangement, storedItem } from '../attempts/stored-item';
import { withheldPassages } from '../attempts/withheld-passages';
import type { Database } from '../database/client';
import type { Prisma } from '../database/generated/client';
import { lexiconOf } from '../documents/lexicon';
import { documentBySlug } from '../documents/library';
import { answersShown } from '../taking/attempt-release';
import { assigned, attemptRules } from '../taking/attempt-rules';
import { noteKeyShown } from '../taking/key-shown';
import { releasedQuestion } from '../taking/released-question';
import { learnerUseCase, type World } from '../use-case';

const attemptInclude = {
  items: {
    orderBy: { position: 'asc' },
    include: {
      version: true,
      marks: {
        where: { releasedAt: { not: null } },
        orderBy: { sequence: 'asc' },
        select: {
          responseId: true,
          levels: true,
          points: true,
          comment: true,
          markedAt: true,
          releasedAt: true,
        },
      },
      judgedBy: true,
      responses: {
        orderBy: [{ answeredAt: 'asc' }, { counter: 'asc' }],
        include: {
          selfChecks: { orderBy: [{ checkedAt: 'asc' }, { counter: 'asc' }] },
          appeal: { include: { answer: { omit: { teacherId: true, regradeId: true } } } },
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
  /** full-marks or left-out, where its teacher decided so and its key is shown. */
  exception: string | null;
  responses: {
    id: string;
    counts: boolean;
    answer: unknown;
    confidence: string | null;
    answeredAt: Date;
    receivedAt: Date;
    deviceId: string;
    counter: number;
    /** Null while the result of an assignment is not released. */
    verdict: string | null;
    points: number | null;
    selfChecks: object[];
    appeal: object | null;
  }[];
  /** The teacher's, once they are released and the score is shown. */
  teachersMarks: object[];
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
  /** Places on the rosters of classes, now and once. */
  enrolments: object[];
  /** What was granted, by class; for all assignments or for one. */
  accommodations: object[];
  /** What teachers said of scores: set, excused, lifted, and why. */
  gradeChanges: object[];
  attempts: {
    id: string;
    document: string;
    startedAt: Date;
    finishedAt: Date | null;
    retryOf: string | null;
    questions: QuestionData[];
  }[];
  /** Answers in live rounds. */
  liveRounds: object[];
  cards: object[];
  reviews: object[];
  reviewUndos: object[];
}

/** What may be shown of an attempt's answers, and whether it takes no more of them. */
interface Release {
  shown: Shown;
  isOver: boolean;
  /** Passages that would help with questions still open, by the question that is shown. */
  withheld: (question: string) => ReturnType<typeof withheldPassages>;
}

async function revealedOf(
  question: StoredQuestion,
  { shown, isOver, withheld }: Release,
): Promise<RevealedItem | null> {
  const counted = question.responses.find(({ id }) => id === question.countedResponseId);
  const source = await documentBySlug(question.version.document);
  if (counted === undefined || source === null) return null;
  const item = storedItem((question.judgedBy ?? question.version).content);
  const arrangement = storedArrangement(question.arrangement);
  const lexicon = lexiconOf(source);
  const { revealed } = revealResponse(
    item,
    arrangement,
    counted.answer,
    source,
    lexicon,
    withheld(question.id),
  );
  return releasedQuestion(revealed, shown, isOver);
}

async function questionData(question: StoredQuestion, release: Release): Promise<QuestionData> {
  const { shown } = release;
  return {
    position: question.position,
    exception: shown.key ? question.exception : null,
    presented: presentItem(
      storedItem(question.version.content),
      storedArrangement(question.arrangement),
    ),
    responses: question.responses.map(
      ({ attemptItemId: _item, learnerId: _learner, selfChecks, appeal, ...response }) => ({
        ...response,
        verdict: shown.key ? response.verdict : null,
        points: shown.key && shown.score ? response.points : null,
        counts: response.id === question.countedResponseId,
        selfChecks: selfChecks.map(withoutLearner),
        appeal: appeal && withoutLearner(appeal),
      }),
    ),
    teachersMarks: shown.score ? question.marks : [],
    revealed: await revealedOf(question, release),
  };
}

/** The learner's id stands once, at the head of the data. */
function withoutLearner<Row extends { learnerId: string }>({ learnerId: _, ...row }: Row) {
  return row;
}

/** Of an attempt that goes one way, the questions up to the one that is next. */
function reached(questions: readonly StoredQuestion[]): StoredQuestion[] {
  const answered = questions.filter(({ responses }) => responses.length > 0);
  const last = Math.max(0, ...answered.map(({ position }) => position));
  return questions.filter(({ position }) => position <= last + 1);
}

async function attemptsData(
  learnerId: string,
  world: Pick<World, 'database' | 'now'>,
): Promise<LearnerData['attempts']> {
  const { database } = world;
  const attempts = await database.attempt.findMany({
    where: { learnerId },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
    include: attemptInclude,
  });
  return Promise.all(
    attempts.map(async ({ items, ...attempt }) => {
      const shown = await answersShown(attempt, world);
      const own = assigned(attempt);
      if (own !== null && shown.key) await noteKeyShown(own, world);
      const running = attempt.finishedAt === null ? items : [];
      const release: Release = {
        shown,
        isOver: own === null || attempt.finishedAt !== null,
        withheld: (question) => withheldPassages(running, question),
      };
      const isOneWay =
        own !== null &&
        attempt.finishedAt === null &&
        (await attemptRules(own, database)).settings.navigation === 'one-way';
      const seen = isOneWay ? reached(items) : items;
      const { id, document, startedAt, finishedAt, retryOfId } = attempt;
      return {
        id,
        document,
        startedAt,
        finishedAt,
        retryOf: retryOfId,
        questions: await Promise.all(seen.map((question) => questionData(question, release))),
      };
    }),
  );
}

/** Returns a learner's seats and answers in live rounds; what they are worth only where that was shown. */
async function roundsData(learnerId: string, database: Database): Promise<object[]> {
  const seats = await database.liveSeat.findMany({
    where: { learnerId },
    orderBy: [{ joinedAt: 'asc' }, { roundId: 'asc' }],
    select: {
      joinedAt: true,
      seenAt: true,
      round: {
        select: {
          id: true,
          title: true,
          classId: true,
          startedAt: true,
          endedAt: true,
          items: { include: { version: { select: { content: true } } } },
          answers: {
            where: { learnerId },
            orderBy: [{ position: 'asc' }, { vote: 'asc' }],
            omit: { learnerId: true, roundId: true },
          },
        },
      },
    },
  });
  return seats.map(({ joinedAt, seenAt, round: { items, answers, ...round } }) => ({
    ...round,
    joinedAt,
    seenAt,
    answers: answers.map(({ verdict, points, ...answer }) => {
      const asked = items.find(({ position }) => position === answer.position);
      const isShown = asked !== undefined && asked.shownAt !== null;
      return {
        ...answer,
        presented:
          asked === undefined
            ? null
            : presentItem(storedItem(asked.version.content), storedArrangement(asked.arrangement)),
        verdict: isShown ? verdict : null,
        points: isShown ? points : null,
      };
    }),
  }));
}

/**
 * Returns everything that is kept of the learner who asks. A question not answered yet goes along as it
 * was shown, without its key; of an attempt that goes one way, what comes later waits until it is reached. Session tokens, which open the account, stay here.
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
        role: true,
        username: true,
        createdAt: true,
        sessions: {
          select: { createdAt: true, expiresAt: true, ipAddress: true, userAgent: true },
        },
        settings: true,
        enrolments: {
          orderBy: { enrolledAt: 'asc' },
          select: {
            class: { select: { id: true, name: true } },
            name: true,
            number: true,
            enrolledAt: true,
            joinedAt: true,
            leftAt: true,
          },
        },
        accommodations: {
          orderBy: [{ classId: 'asc' }, { scope: 'asc' }],
          select: { classId: true, assignmentId: true, granted: true, updatedAt: true },
        },
        gradeChanges: {
          orderBy: [{ changedAt: 'asc' }, { sequence: 'asc' }],
          select: {
            classId: true,
            assignmentId: true,
            kind: true,
            share: true,
            reason: true,
            changedAt: true,
          },
        },
        cards: { orderBy: [{ document: 'asc' }, { cardId: 'asc' }] },
        reviews: { orderBy: [{ reviewedAt: 'asc' }, { counter: 'asc' }] },
        reviewUndos: { orderBy: [{ undoneAt: 'asc' }, { counter: 'asc' }] },
      },
    });
    if (user === null) return refused('not-found');
    const {
      sessions,
      settings,
      enrolments,
      accommodations,
      gradeChanges,
      cards,
      reviews,
      reviewUndos,
      ...learner
    } = user;
    return done({
      format: 'sourcework-learner-data',
      version: 1,
      exportedAt: now,
      learner,
      sessions,
      settings: settings && withoutLearner(settings),
      enrolments,
      accommodations,
      gradeChanges,
      attempts: await attemptsData(learnerId, { database, now }),
      liveRounds: await roundsData(learnerId, database),
      cards: cards.map(withoutLearner),
      reviews: reviews.map(withoutLearner),
      reviewUndos: reviewUndos.map(withoutLearner),
    });
  },
});
