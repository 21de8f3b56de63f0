import 'server-only';
import { z } from 'zod';
import { confidences } from '@/domain/assessment/confidence';
import { done, type Result, refused } from '@/domain/result';
import { cardForItem } from '@/domain/study/cards';
import { factFields, instantSchema, plausibleInstant } from '@/domain/sync/fact-fields';
import {
  type Answer,
  answerProblem,
  gradeItem,
  type Item,
  parseAnswer,
  type RevealedItem,
} from '@/items/registry';
import { rulesFrom, withRulesFor } from '../assignments/assignment-rules';
import type { Transaction } from '../database/client';
import { patience } from '../database/patience';
import { lexiconOf } from '../documents/lexicon';
import { documentBySlug } from '../documents/library';
import { announce } from '../events/events';
import { assignmentTopic } from '../events/topics';
import { addMissedCard } from '../study/add-missed-card';
import { assigned, attemptRulesFrom } from '../taking/attempt-rules';
import { type SavedAssignedResponse, saveAssignedResponse } from '../taking/save-assigned-response';
import { type Learner, learnerUseCase, type World } from '../use-case';
import { openTo } from './ownership';
import { revealResponse } from './reveal-response';
import { storedArrangement, storedItem } from './stored-item';
import { withheldPassages } from './withheld-passages';

const inputSchema = z.strictObject({
  ...factFields,
  attempt: z.uuid(),
  position: z.int().min(1).max(1_000),
  /** Parsed by the schema of the item's own type. */
  answer: z.unknown(),
  confidence: z.enum(confidences).nullable(),
  answeredAt: instantSchema,
  /** Of an assignment: the response that the page knew as the one that counts. */
  replaces: z.uuid().nullable().default(null),
});
type Input = z.output<typeof inputSchema>;

/** What the page may see once a response is kept. */
export interface SavedResponse {
  given: Answer;
  revealed: RevealedItem;
  /** Whether the attempt is finished now. */
  finished: boolean;
}

/** How a fact stands to the responses that are kept. */
type Standing =
  /** It is the response that counts. */
  | { state: 'counted'; answer: unknown; finished: boolean; withheld: ReadonlySet<number> }
  /** It is kept, and another response counts, or the attempt was finished before it came. */
  | { state: 'kept'; because: 'already-answered' | 'attempt-finished' }
  /** Its id or its counter belongs to another fact. */
  | { state: 'reused' }
  | { state: 'not-found' };

/**
 * Keeps a response and grades it. The first one to an item counts; any other is kept beside it and
 * refused as "already-answered". The same fact sent again gets the same answer. The first response to
 * an attempt makes it the learner's; the last one finishes it. A missed item makes its card due. What
 * is answered in an assignment stands under the rules of the assignment.
 */
export const saveResponse = learnerUseCase({ input: inputSchema, run: save });

async function save(
  input: Input,
  learner: Learner,
  world: World,
): Promise<Result<SavedResponse | SavedAssignedResponse>> {
  const asked = await world.database.attemptItem.findFirst({
    where: {
      attemptId: input.attempt,
      position: input.position,
      attempt: openTo(learner),
    },
    include: {
      version: true,
      judgedBy: true,
      // All that decides over the answer, by one query: a class answers at once.
      attempt: {
        select: {
          id: true,
          assignmentId: true,
          learnerId: true,
          startedAt: true,
          items: { select: { id: true, passages: true, countedResponseId: true } },
          assignment: { include: withRulesFor(learner.learnerId) },
        },
      },
    },
  });
  if (asked === null) return refused('not-found');
  const document = await documentBySlug(asked.version.document);
  // No refusal: the browser keeps the answer and sends it again, until the document is back.
  if (document === null) {
    throw new Error(`The document ${asked.version.document} of an answer is not there.`);
  }
  const lexicon = lexiconOf(document);
  const item = storedItem((asked.judgedBy ?? asked.version).content);
  const arrangement = storedArrangement(asked.arrangement);

  const answer = parseAnswer(item.type, input.answer);
  if (answer === null) return refused('malformed', { field: 'answer' });
  const unfit = answerProblem(item, arrangement, answer);
  if (unfit !== null) {
    return refused('answer-unfit', { field: 'answer', facts: { reason: unfit } });
  }
  const graded = {
    attemptItemId: asked.id,
    judgedByHash: asked.judgedByHash,
    item,
    answer,
    answeredAt: plausibleInstant(input.answeredAt, asked.attempt.startedAt, world.now),
    ...gradeItem(item, arrangement, answer, lexicon),
  };
  const { assignment, items } = asked.attempt;
  const ofAssignment = assigned(asked.attempt);
  if (ofAssignment !== null) {
    const { id, deviceId, counter, position, replaces, confidence } = input;
    const sent = { id, deviceId, counter, position, replaces, confidence, ...graded };
    const rules = attemptRulesFrom(ofAssignment, assignment && rulesFrom(assignment));
    const withheld = withheldPassages(items, asked.id);
    const saved = await saveAssignedResponse(ofAssignment, rules, sent, learner, world, (given) =>
      revealResponse(item, arrangement, given, document, lexicon, withheld),
    );
    // Judged anew by the teacher while it was graded here: it is graded once more, by what holds now.
    if (saved === null) return save(input, learner, world);
    if (saved.ok) announce(assignmentTopic(ofAssignment.assignmentId));
    return saved;
  }
  const standing = await world.database.$transaction(
    (transaction) => keep(transaction, world.now, learner, input, graded),
    patience,
  );
  switch (standing.state) {
    case 'not-found':
      return refused('not-found');
    case 'reused':
      return refused('counter-reused', { field: 'counter' });
    case 'kept':
      return refused(standing.because);
    case 'counted':
      return done({
        ...revealResponse(item, arrangement, standing.answer, document, lexicon, standing.withheld),
        finished: standing.finished,
      });
  }
}

interface GradedAnswer {
  attemptItemId: string;
  item: Item;
  answer: Answer;
  answeredAt: Date;
  verdict: string;
  points: number | null;
}

async function keep(
  transaction: Transaction,
  now: Date,
  learner: Learner,
  { id, deviceId, counter, attempt, confidence }: Input,
  { attemptItemId, item, answer, answeredAt, verdict, points }: GradedAnswer,
): Promise<Standing> {
  const { learnerId } = learner;
  // Claims the attempt, and holds its row until the end: whoever comes second waits here.
  const claimed = await transaction.attempt.updateMany({
    where: { id: attempt, ...openTo(learner) },
    data: { learnerId },
  });
  if (claimed.count === 0) return { state: 'not-found' };

  const { finishedAt, items } = await transaction.attempt.findUniqueOrThrow({
    where: { id: attempt },
    select: {
      finishedAt: true,
      items: { select: { id: true, countedResponseId: true, passages: true } },
    },
  });
  const withheld = withheldPassages(finishedAt === null ? items : [], attemptItemId);
  const counted = items.find((one) => one.id === attemptItemId)?.countedResponseId ?? null;
  const because = counted ? 'already-answered' : 'attempt-finished';

  const created = await transaction.response.createMany({
    data: {
      id,
      attemptItemId,
      learnerId,
      deviceId,
      counter,
      answer,
      confidence,
      answeredAt,
      receivedAt: now,
      verdict,
      points,
    },
    skipDuplicates: true,
  });
  if (created.count === 0) {
    const before = await transaction.response.findFirst({
      where: { id, learnerId, attemptItemId },
      select: { answer: true },
    });
    if (before === null) return { state: 'reused' };
    return counted === id
      ? { state: 'counted', answer: before.answer, finished: finishedAt !== null, withheld }
      : { state: 'kept', because };
  }
  if (counted !== null || finishedAt !== null) return { state: 'kept', because };

  await transaction.attemptItem.update({
    where: { id: attemptItemId },
    data: { countedResponseId: id },
  });
  if (verdict === 'wrong' || verdict === 'partly') {
    const cardId = cardForItem(item);
    if (cardId !== null) {
      const { document } = item;
      const miss = { responseId: id, at: answeredAt };
      await addMissedCard(transaction, { learnerId, document, cardId }, miss, now);
    }
  }
  const finished = items.every((one) => one.id === attemptItemId || one.countedResponseId !== null);
  if (finished) {
    await transaction.attempt.update({ where: { id: attempt }, data: { finishedAt: now } });
  }
  return { state: 'counted', answer, finished, withheld };
}
