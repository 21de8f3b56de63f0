import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { recordAudit } from '../audit/record-audit';
import { classUseCase } from '../classes/class-use-case';
import type { Transaction } from '../database/client';
import { patience } from '../database/patience';

/**
 * Counts what arrived after the end of an attempt, or leaves it aside. The newest decision holds, for
 * what is there and for what still arrives. An answer whose page did not know the one it would
 * replace stays aside either way. Returns how many questions count a late answer now.
 */
export const decideLate = classUseCase({
  action: 'results.decide',
  input: z.object({ attempt: z.uuid(), counts: z.stringbool().or(z.boolean()) }),
  async run(input, { learnerId: teacherId, class: { id: classId } }, { database, now }) {
    const attempt = await database.attempt.findFirst({
      where: { id: input.attempt, assignment: { classId } },
      select: { id: true, learnerId: true, assignmentId: true },
    });
    if (attempt === null) return refused('not-found', { field: 'attempt' });
    return database.$transaction(async (transaction): Promise<Result<{ questions: number }>> => {
      const { counts } = input;
      // Holds the attempt's row: answers that arrive now wait for the decision.
      await transaction.attempt.update({
        where: { id: attempt.id },
        data: { learnerId: attempt.learnerId },
      });
      await transaction.lateDecision.create({
        data: { attemptId: attempt.id, teacherId, counts, decidedAt: now },
      });
      const questions = await recount(transaction, attempt.id, counts);
      await recordAudit(transaction, now, {
        actorId: teacherId,
        action: counts ? 'late-answers.counted' : 'late-answers.left-aside',
        classId,
        subject: attempt.learnerId,
        details: { attempt: attempt.id, assignment: attempt.assignmentId },
      });
      return done({ questions });
    }, patience);
  },
});

/** Makes late answers count or not, and returns how many questions count one. */
async function recount(
  transaction: Transaction,
  attemptId: string,
  counts: boolean,
): Promise<number> {
  const items = await transaction.attemptItem.findMany({
    where: { attemptId },
    select: {
      id: true,
      countedResponseId: true,
      responses: {
        orderBy: [{ receivedAt: 'asc' }, { counter: 'asc' }],
        select: { id: true, lateBy: true, replaces: true },
      },
    },
  });
  let questions = 0;
  for (const { id, countedResponseId, responses } of items) {
    const late = responses.filter(({ lateBy }) => lateBy !== null);
    if (late.length === 0) continue;
    // Late answers lie on top of what counted in time: go down to it, then up again.
    let current = countedResponseId;
    for (;;) {
      const top = late.find((one) => one.id === current);
      if (top === undefined) break;
      current = top.replaces;
    }
    if (counts) {
      for (const one of late) if (one.replaces === current) current = one.id;
      if (late.some((one) => one.id === current)) questions += 1;
    }
    if (current !== countedResponseId) {
      await transaction.attemptItem.update({
        where: { id },
        data: { countedResponseId: current },
      });
    }
  }
  return questions;
}
