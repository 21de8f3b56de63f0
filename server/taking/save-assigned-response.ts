import 'server-only';
import type { Confidence } from '@/domain/assessment/confidence';
import { done, type Problem, type Result, refused } from '@/domain/result';
import { may } from '@/domain/school/access';
import { firstAnswerCounts, isTimeOver, judgeArrival } from '@/domain/school/attempt-rules';
import { shownOf } from '@/domain/school/release';
import { cardForItem } from '@/domain/study/cards';
import { missedVerdicts } from '@/domain/study/missed-verdicts';
import type { Answer, Item, RevealedItem } from '@/items/registry';
import { roleIn } from '../classes/role-in';
import type { Transaction } from '../database/client';
import type { Response } from '../database/generated/client';
import { addMissedCard } from '../study/add-missed-card';
import type { Learner, World } from '../use-case';
import { type AttemptRules, attemptRules } from './attempt-rules';
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
}

/** How a fact stands to what is kept, and whether the attempt is over. */
type Standing =
  | { counted: true; answer: unknown; finished: boolean }
  | { counted: false; problem: Problem };

/** A class that answers at once waits in turn rather than fails. */
const patience = { maxWait: 10_000, timeout: 20_000 };

/**
 * Keeps an answer to an assignment. Where nothing is shown before the attempt is over, the newest
 * answer counts, if its page knew the one it replaces; otherwise the first. What came after the end
 * is kept with how late it was, and counts by the rule the teacher set or by their decision.
 */
export async function saveAssignedResponse(
  attempt: { id: string; assignmentId: string; learnerId: string; startedAt: Date },
  answer: AssignedAnswer,
  learner: Learner,
  { database, now }: World,
  reveal: (given: unknown) => { given: Answer; revealed: RevealedItem },
): Promise<Result<SavedAssignedResponse>> {
  const rules = await attemptRules(attempt, database);
  // What was begun may be finished even when the assignment is taken back, but not by an outsider.
  const role = await roleIn(learner, rules.assignment.classId, database);
  if (!may(role, 'assignment.take')) return refused('not-allowed');
  const standing = await database.$transaction(
    (transaction) => keep(transaction, now, attempt, rules, answer),
    patience,
  );
  if (!standing.counted) return { ok: false, problem: standing.problem };
  const { given, revealed } = reveal(standing.answer);
  const shown = shownOf(rules.settings, { answered: true, submitted: false, dueOver: false });
  return done({
    response: answer.id,
    given,
    revealed: releasedQuestion(revealed, shown, false),
    finished: standing.finished,
    now: now.toISOString(),
  });
}

async function keep(
  transaction: Transaction,
  now: Date,
  { id: attemptId, learnerId }: { id: string; learnerId: string },
  { settings, end, accommodation: own }: AttemptRules,
  answer: AssignedAnswer,
): Promise<Standing> {
  // Holds the attempt's row until the end: whoever comes second waits here.
  await transaction.attempt.updateMany({ where: { id: attemptId }, data: { learnerId } });
  const attempt = await transaction.attempt.findUniqueOrThrow({
    where: { id: attemptId },
    select: {
      finishedAt: true,
      finishedBy: true,
      keyShownAt: true,
      items: { select: { id: true, position: true, countedResponseId: true } },
      lateDecisions: { orderBy: { decidedAt: 'desc' }, take: 1, select: { counts: true } },
    },
  });
  const submitted = attempt.finishedBy === 'student';
  const current = attempt.items.find(({ id }) => id === answer.attemptItemId)?.countedResponseId;
  const firstCounts = firstAnswerCounts(settings);
  const goneBy =
    settings.navigation === 'one-way' &&
    attempt.items.some(
      ({ position, countedResponseId }) => position > answer.position && countedResponseId !== null,
    );
  const arrival = judgeArrival({
    end,
    own,
    offline: settings.offline,
    answeredAt: answer.answeredAt,
    now,
    submitted,
    keyShown: attempt.keyShownAt !== null,
    decision: attempt.lateDecisions[0]?.counts ?? null,
  });
  const lateBy = arrival.state === 'late' ? arrival.lateBy : null;

  const { id, deviceId, counter, attemptItemId, confidence, answeredAt, verdict, points } = answer;
  const created = await transaction.response.createMany({
    data: {
      id,
      attemptItemId,
      learnerId,
      deviceId,
      counter,
      answer: answer.answer,
      confidence,
      answeredAt,
      receivedAt: now,
      verdict,
      points,
      // Where the first answer counts, none replaces another, whatever its page says.
      replaces: firstCounts ? null : answer.replaces,
      // Kept by the database as a whole number of up to 24 days.
      lateBy: lateBy === null ? null : Math.min(lateBy, 2_147_483_647),
    },
    skipDuplicates: true,
  });
  const isOver = attempt.finishedAt !== null || isTimeOver(end, now);
  const because = (kept: Pick<Response, 'lateBy'>): Standing => ({
    counted: false,
    problem: whyNot({ submitted, lateBy: kept.lateBy, firstCounts, current: current ?? null }),
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
      : because(before);
  }
  const fits = firstCounts ? current === null && !goneBy : (current ?? null) === answer.replaces;
  const counts =
    fits && (arrival.state === 'in-time' || (arrival.state === 'late' && arrival.counts));
  if (!counts) return because({ lateBy });

  await transaction.attemptItem.update({
    where: { id: attemptItemId },
    data: { countedResponseId: id },
  });
  const shown = shownOf(settings, { answered: true, submitted: false, dueOver: false });
  if (shown.key && missedVerdicts.includes(verdict)) {
    const cardId = cardForItem(answer.item);
    const { document } = answer.item;
    if (cardId !== null) {
      await addMissedCard(transaction, { learnerId, document, cardId, responseId: id, at: now });
    }
  }
  const left = attempt.items.filter(
    (one) =>
      one.countedResponseId === null &&
      one.id !== attemptItemId &&
      (settings.navigation === 'free' || one.position > answer.position),
  );
  // Nothing can be changed and nothing is left to answer.
  if (firstCounts && left.length === 0 && !isOver) {
    await transaction.attempt.update({
      where: { id: attemptId },
      data: { finishedAt: now, finishedBy: 'student' },
    });
    return { counted: true, answer: answer.answer, finished: true };
  }
  return { counted: true, answer: answer.answer, finished: isOver };
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
