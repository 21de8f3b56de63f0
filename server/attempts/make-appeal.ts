import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { factFields, instantSchema, plausibleInstant } from '@/domain/sync/fact-fields';
import { answersShown } from '../taking/attempt-release';
import { learnerUseCase } from '../use-case';

/** Typed answers can be right in ways nobody thought of; in an assignment a teacher looks at the others too. */
function takesAppeal(type: string, isAssigned: boolean): boolean {
  return type === 'cloze' || (isAssigned && type !== 'extended-response');
}

/** Keeps a learner's word that an answer, judged wrong, was right after all. Once a response. */
export const makeAppeal = learnerUseCase({
  input: z.strictObject({ ...factFields, response: z.uuid(), madeAt: instantSchema }),
  async run(input, { learnerId }, { database, now }): Promise<Result<{ response: string }>> {
    const response = await database.response.findFirst({
      where: { id: input.response, learnerId },
      include: {
        attemptItem: { include: { version: { select: { type: true } }, attempt: true } },
      },
    });
    if (response === null) return refused('not-found', { field: 'response' });
    // Whether there is something to appeal against would betray the verdict.
    const shown = await answersShown(response.attemptItem.attempt, { database, now });
    if (!shown.key) {
      return refused('not-gradable', { field: 'response' });
    }
    const { version, attempt, exception } = response.attemptItem;
    const isRight = response.verdict === 'right' || response.verdict === 'nearly';
    // Where everybody has full marks, or the question does not count, there is nothing to be gained.
    const isSettled = isRight || exception !== null;
    if (isSettled || !takesAppeal(version.type, attempt.assignmentId !== null)) {
      return refused('not-gradable', { field: 'response' });
    }
    const { id, deviceId, counter } = input;
    const madeAt = plausibleInstant(input.madeAt, response.answeredAt, now);
    const created = await database.appeal.createMany({
      data: { id, responseId: response.id, learnerId, deviceId, counter, madeAt, receivedAt: now },
      skipDuplicates: true,
    });
    if (created.count === 0) {
      const made = await database.appeal.findUnique({ where: { responseId: response.id } });
      // An appeal made twice, in two tabs, is made.
      if (made === null) return refused('counter-reused', { field: 'counter' });
    }
    return done({ response: response.id });
  },
});
