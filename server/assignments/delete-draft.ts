import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { recordAudit } from '../audit/record-audit';
import { classUseCase } from '../classes/class-use-case';
import { foundAssignment } from './found-assignment';

/** Deletes an assignment that was never handed out. One that was can only be withdrawn. */
export const deleteDraft = classUseCase({
  action: 'assignment.make',
  input: z.object({ assignment: z.uuid() }),
  async run(input, member, { database, now }): Promise<Result<{ classId: string }>> {
    const found = await foundAssignment(input.classId, input.assignment, database);
    if (found === null) return refused('not-found');
    const { id, title } = found.assignment;
    return database.$transaction(async (transaction) => {
      const { count } = await transaction.assignment.deleteMany({
        where: { id, publishedAt: null },
      });
      if (count === 0) return refused('conflict');
      await recordAudit(transaction, now, {
        actorId: member.learnerId,
        action: 'assignment.deleted',
        classId: input.classId,
        subject: id,
        details: { title },
      });
      return done({ classId: input.classId });
    });
  },
});
