import { randomInt, randomUUID } from 'node:crypto';
import type { Result } from '@/domain/result';
import { attemptView } from '@/server/attempts/attempt-view';
import { saveResponse } from '@/server/attempts/save-response';
import { startAttempt } from '@/server/attempts/start-attempt';
import type { Database } from '@/server/database/client';
import { deckOf } from '@/server/study/deck';
import { saveReview } from '@/server/study/save-review';
import type { World } from '@/server/use-case';
import { letter, letterSlug } from '../sitting';
import { someAnswer } from '../some-answer';
import { timed } from '../timings';
import { bareAnswer, bareReview, bareStart, type StartRows } from './bare-transactions';
import { copyOfAnswer, copyOfStart } from './copied-rows';
import { counted, type TimingsByWork, turns } from './timings-by-work';

/** Each kind of work as its use case does it, and as the bare transaction that it needs. */
export interface OwnWork {
  useCase: TimingsByWork;
  bare: TimingsByWork;
}

/** A learner with a device. */
interface Hand {
  learnerId: string;
  deviceId: string;
}

/** A learner who works by the use cases, and a double for whom the same rows are written barely. */
interface Pair {
  database: Database;
  learner: Hand;
  double: Hand;
}

interface PairTimings {
  useCase: number[];
  bare: number[];
}

/** A quiz of the learner and its copy, which is the double's. */
interface QuizPair {
  attempt: string;
  copy: StartRows;
}

function granted<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`A use case refused its work: ${result.problem.code}.`);
  return result.value;
}

function worldOf(database: Database): World {
  return { now: new Date(), random: (below) => randomInt(below), database };
}

async function newHand(database: Database): Promise<Hand> {
  const id = randomUUID();
  const email = `${id}@users.invalid`;
  await database.user.create({ data: { id, name: 'Guest', email, isAnonymous: true } });
  return { learnerId: id, deviceId: randomUUID() };
}

async function startQuizzes({ database }: Pair): Promise<PairTimings & { quizzes: QuizPair[] }> {
  const useCase: number[] = [];
  const bare: number[] = [];
  const quizzes: QuizPair[] = [];
  while (bare.length < turns) {
    let attempt = '';
    useCase.push(
      await timed(async () => {
        const nobody = { learnerId: null };
        const started = await startAttempt({ document: letterSlug }, nobody, worldOf(database));
        attempt = granted(started).attempt;
      }),
    );
    const copy = await copyOfStart(database, attempt);
    bare.push(await timed(() => bareStart(database, copy)));
    quizzes.push({ attempt, copy });
  }
  return { useCase, bare, quizzes };
}

async function answerQuizzes(
  { database, learner, double }: Pair,
  quizzes: readonly QuizPair[],
): Promise<PairTimings> {
  const useCase: number[] = [];
  const bare: number[] = [];
  for (const { attempt, copy } of quizzes) {
    if (bare.length >= turns) break;
    const { questions } = granted(await attemptView({ attempt }, learner, worldOf(database)));
    for (const question of questions) {
      const { position } = question;
      const input = {
        id: randomUUID(),
        deviceId: learner.deviceId,
        counter: useCase.length + 1,
        attempt,
        position,
        answer: someAnswer(question),
        confidence: null,
        answeredAt: new Date().toISOString(),
      };
      useCase.push(
        await timed(async () => granted(await saveResponse(input, learner, worldOf(database)))),
      );
      const rows = await copyOfAnswer(database, { attempt, copy, position }, double);
      bare.push(await timed(() => bareAnswer(database, rows)));
    }
  }
  return { useCase, bare };
}

async function reviewCards({ database, learner, double }: Pair): Promise<PairTimings> {
  const cards = [...deckOf(await letter()).keys()];
  const useCase: number[] = [];
  const bare: number[] = [];
  while (bare.length < turns) {
    const input = {
      id: randomUUID(),
      deviceId: learner.deviceId,
      counter: useCase.length + 1,
      document: letterSlug,
      cardId: cards[useCase.length % cards.length] ?? '',
      rating: 3,
      reviewedAt: new Date().toISOString(),
      zone: 'Europe/Berlin',
    };
    useCase.push(
      await timed(async () => granted(await saveReview(input, learner, worldOf(database)))),
    );
    const kept = await database.reviewLog.findUniqueOrThrow({ where: { id: input.id } });
    bare.push(await timed(() => bareReview(database, { ...kept, ...double, id: randomUUID() })));
  }
  return { useCase, bare };
}

/**
 * Does each kind of work in this process, by its use case and right afterwards as the bare
 * transaction, on the same database, for two learners who do the same.
 */
export async function timingsOfOwnWork(database: Database): Promise<OwnWork> {
  const pair = { database, learner: await newHand(database), double: await newHand(database) };
  const starts = await startQuizzes(pair);
  const answers = await answerQuizzes(pair, starts.quizzes);
  const reviews = await reviewCards(pair);
  const timings = (way: keyof PairTimings): TimingsByWork => ({
    'quiz start': counted(starts[way]),
    'answer save': counted(answers[way]),
    'card review': counted(reviews[way]),
  });
  return { useCase: timings('useCase'), bare: timings('bare') };
}
