import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { recordAudit } from '../audit/record-audit';
import { classUseCase } from '../classes/class-use-case';
import { foundAssignment } from './found-assignment';

/** Shows now what was to be shown after the due date. Doing so twice is harmless. */
export const releaseResults = classUseCase({
  action: 'assignment.make',
  input: z.object({ assignment: z.uuid() }),
  async run(input, member, { database, now }): Promise<Result<{ assignment: string }>> {
    const found = await foundAssignment(input.classId, input.assignment, database);
    if (found === null || found.assignment.publishedAt === null) return refused('not-found');
    const { id, title } = found.assignment;
    await database.$transaction(async (transaction) => {
      const { count } = await transaction.assignment.updateMany({
        where: { id, releasedAt: null },
        data: { releasedAt: now },
      });
      if (count === 0) return;
      await recordAudit(transaction, now, {
        actorId: member.learnerId,
        action: 'assignment.released',
        classId: input.classId,
        subject: id,
        details: { title },
      });
    });
    return done({ assignment: id });
  },
});
