import { randomInt, randomUUID } from 'node:crypto';
import type { Result } from '@/domain/result';
import { cardForItem } from '@/domain/study/cards';
import { attemptView } from '@/server/attempts/attempt-view';
import { saveResponse } from '@/server/attempts/save-response';
import { startAttempt } from '@/server/attempts/start-attempt';
import { storedItem } from '@/server/attempts/stored-item';
import type { Database } from '@/server/database/client';
import { deckOf } from '@/server/study/deck';
import { saveReview } from '@/server/study/save-review';
import type { World } from '@/server/use-case';
import { letter } from '../sitting';
import { someAnswer } from '../some-answer';
import { timed } from '../timings';
import {
  type AnswerRows,
  bareAnswer,
  bareReview,
  bareStart,
  type StartRows,
} from './bare-transactions';
import { counted, type TimingsByWork, turns } from './timings-by-work';

/** Each kind of work as its use case does it, and as the bare transaction that it needs. */
export interface OwnWork {
  useCase: TimingsByWork;
  bare: TimingsByWork;
}

const zone = 'Europe/Berlin';

function granted<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`A use case refused its work: ${result.problem.code}.`);
  return result.value;
}

async function newLearner(database: Database): Promise<string> {
  const id = randomUUID();
  const email = `${id}@users.invalid`;
  await database.user.create({ data: { id, name: 'Guest', email, isAnonymous: true } });
  return id;
}

/** The rows of a quiz that was started, to be written once more under other ids. */
async function copyOfStart(database: Database, id: string): Promise<StartRows> {
  const { items, ...started } = await database.attempt.findUniqueOrThrow({
    where: { id },
    include: { items: { include: { version: true } } },
  });
  const attempt = { ...started, id: randomUUID() };
  return {
    versions: items.map(({ version: { content, ...version } }) => ({
      ...version,
      content: content ?? {},
    })),
    attempt,
    items: items.map(({ position, versionHash, arrangement }) => ({
      id: randomUUID(),
      attemptId: attempt.id,
      position,
      versionHash,
      arrangement: arrangement ?? {},
    })),
  };
}

/** What the use case wrote of an answer, to be written once more into the attempt's copy. */
async function copyOfAnswer(
  database: Database,
  { attempt, copy, position }: { attempt: string; copy: StartRows; position: number },
  device: { learnerId: string; deviceId: string },
): Promise<AnswerRows> {
  const answered = await database.attemptItem.findUniqueOrThrow({
    where: { attemptId_position: { attemptId: attempt, position } },
    include: { version: true, countedResponse: true, attempt: { select: { finishedAt: true } } },
  });
  const attemptItemId = copy.items.find((item) => item.position === position)?.id;
  const response = answered.countedResponse;
  if (attemptItemId === undefined || response === null) throw new Error('An answer was not kept.');
  const item = storedItem(answered.version.content);
  const isMissed = response.verdict === 'wrong' || response.verdict === 'partly';
  const cardId = isMissed ? cardForItem(item) : null;
  return {
    attempt: copy.attempt.id ?? '',
    position,
    response: {
      ...response,
      ...device,
      id: randomUUID(),
      attemptItemId,
      answer: response.answer ?? {},
    },
    missed:
      cardId === null ? null : { learnerId: device.learnerId, document: item.document, cardId },
    isLast: answered.attempt.finishedAt !== null,
  };
}

/**
 * Does each kind of work in this process, by its use case and right afterwards as the bare
 * transaction, on the same database, for two learners who do the same.
 */
export async function timingsOfOwnWork(database: Database): Promise<OwnWork> {
  const document = await letter();
  const { slug } = document.record;
  const learner = { learnerId: await newLearner(database) };
  const double = { learnerId: await newLearner(database), deviceId: randomUUID() };
  const deviceId = randomUUID();
  const world = (): World => ({ now: new Date(), random: (below) => randomInt(below), database });
  let counter = 0;
  const fact = () => {
    counter += 1;
    return { id: randomUUID(), deviceId, counter };
  };

  const starts = { useCase: [] as number[], bare: [] as number[] };
  const quizzes: { attempt: string; copy: StartRows }[] = [];
  while (starts.bare.length < turns) {
    let attempt = '';
    starts.useCase.push(
      await timed(async () => {
        ({ attempt } = granted(
          await startAttempt({ document: slug }, { learnerId: null }, world()),
        ));
      }),
    );
    const copy = await copyOfStart(database, attempt);
    starts.bare.push(await timed(() => bareStart(database, copy)));
    quizzes.push({ attempt, copy });
  }

  const answers = { useCase: [] as number[], bare: [] as number[] };
  for (const { attempt, copy } of quizzes) {
    if (answers.bare.length >= turns) break;
    const { questions } = granted(await attemptView({ attempt }, learner, world()));
    for (const question of questions) {
      const { position } = question;
      const input = {
        ...fact(),
        attempt,
        position,
        answer: someAnswer(question),
        confidence: null,
        answeredAt: new Date().toISOString(),
      };
      answers.useCase.push(
        await timed(async () => granted(await saveResponse(input, learner, world()))),
      );
      const rows = await copyOfAnswer(database, { attempt, copy, position }, double);
      answers.bare.push(await timed(() => bareAnswer(database, rows)));
    }
  }

  const cards = [...deckOf(document).keys()];
  const reviews = { useCase: [] as number[], bare: [] as number[] };
  while (reviews.bare.length < turns) {
    const cardId = cards[reviews.bare.length % cards.length] ?? '';
    const input = {
      ...fact(),
      document: slug,
      cardId,
      rating: 3,
      reviewedAt: new Date().toISOString(),
      zone,
    };
    reviews.useCase.push(
      await timed(async () => granted(await saveReview(input, learner, world()))),
    );
    const kept = await database.reviewLog.findUniqueOrThrow({ where: { id: input.id } });
    const row = { ...kept, ...double, id: randomUUID() };
    reviews.bare.push(await timed(() => bareReview(database, row)));
  }

  return {
    useCase: {
      'quiz start': counted(starts.useCase),
      'answer save': counted(answers.useCase),
      'card review': counted(reviews.useCase),
    },
    bare: {
      'quiz start': counted(starts.bare),
      'answer save': counted(answers.bare),
      'card review': counted(reviews.bare),
    },
  };
}
