import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { recordAudit } from '../audit/record-audit';
import { holdClass, runningClassUseCase } from '../classes/running-class-use-case';
import { editionOf, paperAttempt } from './paper-attempt';

/**
 * Takes back what was typed in for a student from paper, as when the version was mistaken. Where marks
 * were typed in that its page did not show, "conflict", and nothing is taken back.
 */
export const forgetPaperMarks = runningClassUseCase({
  action: 'worksheet.make',
  input: z.object({
    assignment: z.uuid(),
    worksheet: z.uuid(),
    learner: z.string().min(1).max(100),
    edition: z.string().max(64),
  }),
  async run(input, member, { database, now }): Promise<Result<null>> {
    const { classId, assignment: assignmentId, learner: learnerId } = input;
    return database.$transaction(async (transaction): Promise<Result<null>> => {
      await holdClass(transaction, classId);
      const isOfAssignment = await transaction.worksheet.count({
        where: { id: input.worksheet, classId, assignmentId },
      });
      if (isOfAssignment === 0) return refused('not-found');
      const attempt = await paperAttempt(input.worksheet, learnerId, transaction);
      if (attempt === null) return refused('not-found');
      if (editionOf(attempt) !== input.edition) return refused('conflict');
      await transaction.attempt.delete({ where: { id: attempt.id } });
      await recordAudit(transaction, now, {
        actorId: member.learnerId,
        action: 'paper.taken-back',
        classId,
        subject: learnerId,
        details: { assignment: assignmentId },
      });
      return done(null);
    });
  },
});
