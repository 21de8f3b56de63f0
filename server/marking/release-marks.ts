import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { foundAssignment } from '../assignments/found-assignment';
import { recordAudit } from '../audit/record-audit';
import { runningClassUseCase } from '../classes/running-class-use-case';

/** Lets students see the marks of an assignment that wait, all of them at once. Returns how many. */
export const releaseMarks = runningClassUseCase({
  action: 'answers.mark',
  input: z.object({ assignment: z.uuid() }),
  async run(input, member, { database, now }): Promise<Result<{ marks: number }>> {
    const { classId } = input;
    const found = await foundAssignment(classId, input.assignment, database);
    if (found === null) return refused('not-found');
    const marks = await database.$transaction(async (transaction) => {
      const { count } = await transaction.mark.updateMany({
        where: {
          classId,
          releasedAt: null,
          attemptItem: { attempt: { assignmentId: input.assignment } },
        },
        data: { releasedAt: now },
      });
      if (count > 0) {
        await recordAudit(transaction, now, {
          actorId: member.learnerId,
          action: 'marks.released',
          classId,
          subject: input.assignment,
          details: { title: found.assignment.title, marks: count },
        });
      }
      return count;
    });
    return done({ marks });
  },
});
