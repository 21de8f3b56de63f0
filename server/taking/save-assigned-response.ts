import 'server-only';
import type { Confidence } from '@/domain/assessment/confidence';
import { done, type Problem, type Result, refused } from '@/domain/result';
import { may } from '@/domain/school/access';
import {
  firstAnswerCounts,
  isEndDue,
  isTimeOver,
  judgeArrival,
} from '@/domain/school/attempt-rules';
import { type Shown, shownOf } from '@/domain/school/release';
import { cardForItem } from '@/domain/study/cards';
import { missedVerdicts } from '@/domain/study/missed-verdicts';
import type { Answer, Item, RevealedItem } from '@/items/registry';
import { roleOf } from '../classes/role-in';
import type { Transaction } from '../database/client';
import type { Prisma } from '../database/generated/client';
import { patience } from '../database/patience';
import { addMissedCard } from '../study/add-missed-card';
import type { Learner, World } from '../use-case';
import type { AttemptRules, OwnAttemptRules } from './attempt-rules';
import { handedInAt } from './handed-in-at';
import { releasedQuestion } from './released-question';

/** What the page may see once an answer to an assignment is kept and counts. */
export interface SavedAssignedResponse {
  /** Its id: what a later answer to the same question replaces. */
  response: string;
  given: Answer;
  /** Null while nothing of the question may be shown. */
  revealed: RevealedItem | null;
  /** Whether the attempt is over now. */
  finished: boolean;
  /** The server's clock, as an ISO instant. */
  now: string;
}

/** An answer as it was sent, parsed and graded. */
export interface AssignedAnswer {
  id: string;
  deviceId: string;
  counter: number;
  position: number;
  /** The response that its page knew as the one that counts; null for none. */
  replaces: string | null;
  confidence: Confidence | null;
  answer: Answer;
  item: Item;
  answeredAt: Date;
  verdict: string;
  points: number | null;
  attemptItemId: string;
  /** The version it was graded by, where that is not the one shown. */
  judgedByHash: string | null;
}

/** How a fact stands to what is kept, and whether the attempt is over. */
type Standing =
  | { counted: true; answer: unknown; finished: boolean }
  | { counted: false; problem: Problem };

/**
 * Keeps an answer to an assignment. Where nothing is shown before the attempt is over, the newest
 * answer counts, if its page knew the one it replaces; otherwise the first. What came after the end
 * is kept with how late it was, and counts by the rule the teacher set or by their decision. Null, and
 * nothing kept, when a regrade has changed since by what the answer is to be graded.
 */
export async function saveAssignedResponse(
  attempt: { id: string; learnerId: string; startedAt: Date },
  rules: OwnAttemptRules,
  answer: AssignedAnswer,
  learner: Learner,
  { database, now }: World,
  reveal: (given: unknown) => { given: Answer; revealed: RevealedItem },
): Promise<Result<SavedAssignedResponse> | null> {
  // What was begun may be finished even when the assignment is taken back, but not by an outsider.
  const role = rules.membership ?? (await roleOf(learner, database));
  if (!may(role, 'assignment.take')) {
    const isKept = await keepAside(answer, attempt, rules, { database, now });
    return isKept ? refused('not-allowed') : null;
  }
  const standing = await database.$transaction(
    (transaction) => keep(transaction, now, attempt, rules, answer),
    patience,
  );
  if (standing === null) return null;
  if (!standing.counted) return { ok: false, problem: standing.problem };
  const { given, revealed } = reveal(standing.answer);
  return done({
    response: answer.id,
    given,
    revealed: releasedQuestion(revealed, onTheSpot(rules.settings), false),
    finished: standing.finished,
    now: now.toISOString(),
  });
}

/**
 * Keeps, for the teacher to decide on, what arrives from a student who has left the class since. False
 * when it is to be graded once more.
 */
async function keepAside(
  answer: AssignedAnswer,
  { id, learnerId }: { id: string; learnerId: string },
  { assignment: { classId } }: OwnAttemptRules,
  { database, now }: Pick<World, 'database' | 'now'>,
): Promise<boolean> {
  const place = await database.enrolment.findUnique({
    where: { classId_learnerId: { classId, learnerId } },
    select: { leftAt: true },
  });
  if (!place?.leftAt) return true;
  const lateBy = Math.max(0, now.getTime() - place.leftAt.getTime());
  return database.$transaction(async (transaction) => {
    const attempt = await held(transaction, { id, learnerId }, false);
    if (!isGradedAsJudged(attempt, answer)) return false;
    await transaction.response.createMany({
      data: responseRow(answer, { learnerId, now, lateBy, firstCounts: false }),
      skipDuplicates: true,
    });
    return true;
  }, patience);
}

/** Tells whether the answer was graded by the version that the question is judged by now. */
function isGradedAsJudged({ items }: HeldAttempt, answer: AssignedAnswer): boolean {
  const asked = items.find(({ id }) => id === answer.attemptItemId);
  return (asked?.judgedByHash ?? null) === answer.judgedByHash;
}

/** Holds the attempt's row until the transaction ends, so that whoever comes second waits, and reads it. */
async function held(
  transaction: Transaction,
  { id, learnerId }: { id: string; learnerId: string },
  isLate: boolean,
) {
  await transaction.attempt.updateMany({ where: { id }, data: { learnerId } });
  const attempt = await transaction.attempt.findUniqueOrThrow({
    where: { id },
    select: {
      finishedAt: true,
      finishedBy: true,
      keyShownAt: true,
      items: { select: { id: true, position: true, countedResponseId: true, judgedByHash: true } },
    },
  });
  const decision = isLate
    ? await transaction.lateDecision.findFirst({
        where: { attemptId: id },
        orderBy: { decidedAt: 'desc' },
        select: { counts: true },
      })
    : null;
  return { ...attempt, decision: decision?.counts ?? null };
}
type HeldAttempt = Awaited<ReturnType<typeof held>>;

async function keep(
  transaction: Transaction,
  now: Date,
  { id: attemptId, learnerId, startedAt }: { id: string; learnerId: string; startedAt: Date },
  rules: AttemptRules,
  answer: AssignedAnswer,
): Promise<Standing | null> {
  const { settings, end, accommodation: own } = rules;
  const isLate = isEndDue(end, own, now);
  const attempt = await held(transaction, { id: attemptId, learnerId }, isLate);
  if (!isGradedAsJudged(attempt, answer)) return null;
  const asked = attempt.items.find(({ id }) => id === answer.attemptItemId);
  const current = asked?.countedResponseId ?? null;
  const firstCounts = firstAnswerCounts(settings);
  const submitted = attempt.finishedBy === 'student';
  const isOver = attempt.finishedAt !== null || isTimeOver(end, now);
  const arrival = judgeArrival({
    end,
    own,
    offline: settings.offline,
    answeredAt: answer.answeredAt,
    now,
    submitted,
    keyShown: attempt.keyShownAt !== null,
    decision: attempt.decision,
  });
  const lateBy = arrival.state === 'late' ? arrival.lateBy : null;
  const aside = (kept: { lateBy: number | null }): Standing => ({
    counted: false,
    problem: whyNot({ submitted, lateBy: kept.lateBy, firstCounts, current }),
  });

  const { id, attemptItemId } = answer;
  const created = await transaction.response.createMany({
    data: responseRow(answer, { learnerId, now, lateBy, firstCounts }),
    skipDuplicates: true,
  });
  if (created.count === 0) {
    const before = await transaction.response.findFirst({
      where: { id, learnerId, attemptItemId },
      select: { answer: true, lateBy: true },
    });
    if (before === null) {
      return { counted: false, problem: { code: 'counter-reused', field: 'counter' } };
    }
    return current === id
      ? { counted: true, answer: before.answer, finished: isOver }
      : aside(before);
  }
  const isTaken = arrival.state === 'in-time' || (arrival.state === 'late' && arrival.counts);
  const fits = firstCounts
    ? current === null && !isPassedBy(attempt, settings, answer.position)
    : current === answer.replaces;
  if (!isTaken || !fits) return aside({ lateBy });

  await transaction.attemptItem.update({
    where: { id: attemptItemId },
    data: { countedResponseId: id },
  });
  await addMissed(transaction, settings, answer, { learnerId, now });
  // Nothing can be changed and nothing is left to answer.
  const isDone = !isOver && firstCounts && !isAnythingLeft(attempt, settings, answer);
  if (isDone) {
    await transaction.attempt.update({
      where: { id: attemptId },
      data: {
        finishedAt: handedInAt(answer.answeredAt, { ...attempt, startedAt }, rules, now),
        finishedBy: 'student',
      },
    });
  }
  return { counted: true, answer: answer.answer, finished: isOver || isDone };
}

function responseRow(
  answer: AssignedAnswer,
  of: { learnerId: string; now: Date; lateBy: number | null; firstCounts: boolean },
): Prisma.ResponseCreateManyInput {
  const { id, deviceId, counter, attemptItemId, confidence, answeredAt, verdict, points } = answer;
  return {
    id,
    attemptItemId,
    learnerId: of.learnerId,
    deviceId,
    counter,
    answer: answer.answer,
    confidence,
    answeredAt,
    receivedAt: of.now,
    verdict,
    points,
    // Where the first answer counts, none replaces another, whatever its page says.
    replaces: of.firstCounts ? null : answer.replaces,
    // Kept by the database as a whole number of up to 24 days.
    lateBy: of.lateBy === null ? null : Math.min(of.lateBy, 2_147_483_647),
  };
}

/** Tells whether a later question was answered where the way leads on and not back. */
function isPassedBy(
  { items }: HeldAttempt,
  { navigation }: AttemptRules['settings'],
  position: number,
): boolean {
  return (
    navigation === 'one-way' &&
    items.some((one) => one.position > position && one.countedResponseId !== null)
  );
}

/** Tells whether a question can still be answered after this one. */
function isAnythingLeft(
  { items }: HeldAttempt,
  { navigation }: AttemptRules['settings'],
  { attemptItemId, position }: AssignedAnswer,
): boolean {
  return items.some(
    (one) =>
      one.countedResponseId === null &&
      one.id !== attemptItemId &&
      (navigation === 'free' || one.position > position),
  );
}

/** Makes the card of a missed item due, where its key is shown on the spot and betrays nothing. */
async function addMissed(
  transaction: Transaction,
  settings: AttemptRules['settings'],
  { id, item, verdict, answeredAt }: AssignedAnswer,
  { learnerId, now }: { learnerId: string; now: Date },
): Promise<void> {
  const cardId = cardForItem(item);
  if (!onTheSpot(settings).key || !missedVerdicts.includes(verdict) || cardId === null) return;
  const { document } = item;
  const miss = { responseId: id, at: answeredAt };
  await addMissedCard(transaction, { learnerId, document, cardId }, miss, now);
}

/** What may be shown of an answer as soon as it is given. */
function onTheSpot(settings: AttemptRules['settings']): Shown {
  return shownOf(settings, { answered: true, submitted: false, dueOver: false });
}

function whyNot(of: {
  submitted: boolean;
  lateBy: number | null;
  firstCounts: boolean;
  current: string | null;
}): Problem {
  if (of.lateBy !== null) return { code: 'time-over', facts: { lateBy: of.lateBy } };
  if (of.submitted) return { code: 'attempt-finished' };
  if (of.firstCounts) {
    return of.current === null
      ? { code: 'closed', facts: { what: 'question' } }
      : { code: 'already-answered' };
  }
  return {
    code: 'newer-answer',
    ...(of.current !== null && { facts: { response: of.current } }),
  };
}
