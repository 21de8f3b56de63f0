import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { recordAudit } from '../audit/record-audit';
import { classUseCase } from '../classes/class-use-case';
import { foundAssignment } from './found-assignment';

/**
 * Takes an assignment that was handed out back from the students, or gives it to them again. Their
 * work stays either way, and doing so twice is harmless.
 */
export const withdrawAssignment = classUseCase({
  action: 'assignment.make',
  input: z.object({
    assignment: z.uuid(),
    act: z.enum(['withdraw', 'give-back']).default('withdraw'),
  }),
  async run(input, member, { database, now }): Promise<Result<{ assignment: string }>> {
    const found = await foundAssignment(input.classId, input.assignment, database);
    if (found === null || found.assignment.publishedAt === null) return refused('not-found');
    const { id, title } = found.assignment;
    const withdraws = input.act === 'withdraw';
    await database.$transaction(async (transaction) => {
      const { count } = await transaction.assignment.updateMany({
        where: { id, withdrawnAt: withdraws ? null : { not: null } },
        data: { withdrawnAt: withdraws ? now : null },
      });
      if (count === 0) return;
      await recordAudit(transaction, now, {
        actorId: member.learnerId,
        action: withdraws ? 'assignment.withdrawn' : 'assignment.given-back',
        classId: input.classId,
        subject: id,
        details: { title },
      });
    });
    return done({ assignment: id });
  },
});
