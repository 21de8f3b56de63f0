import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { recordAudit } from '../audit/record-audit';
import { runningClassUseCase } from '../classes/running-class-use-case';

/** Takes back what was typed in for a student from paper, as when the version was mistaken. */
export const forgetPaperMarks = runningClassUseCase({
  action: 'worksheet.make',
  input: z.object({
    assignment: z.uuid(),
    worksheet: z.uuid(),
    learner: z.string().min(1).max(100),
  }),
  async run(input, member, { database, now }): Promise<Result<null>> {
    const { classId, assignment: assignmentId, learner: learnerId } = input;
    return database.$transaction(async (transaction): Promise<Result<null>> => {
      const { count } = await transaction.attempt.deleteMany({
        where: {
          worksheetId: input.worksheet,
          learnerId,
          finishedBy: 'paper',
          assignment: { id: assignmentId, classId },
        },
      });
      if (count === 0) return refused('not-found');
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
