import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { recordAudit } from '../audit/record-audit';
import { classUseCase } from './class-use-case';
import { holdClass } from './running-class-use-case';

/** Takes the asker from the teachers of a class. The last teacher stays: a class is never without one. */
export const leaveClass = classUseCase({
  action: 'class.teachers',
  input: z.object({}),
  async run({ classId }, { learnerId }, { database, now }): Promise<Result<{ classId: string }>> {
    return database.$transaction(async (transaction): Promise<Result<{ classId: string }>> => {
      await holdClass(transaction, classId);
      if ((await transaction.teaching.count({ where: { classId } })) < 2) {
        return refused('not-allowed');
      }
      await transaction.teaching.delete({
        where: { classId_teacherId: { classId, teacherId: learnerId } },
      });
      await recordAudit(transaction, now, {
        actorId: learnerId,
        action: 'teacher.left',
        classId,
        subject: learnerId,
        details: {},
      });
      return done({ classId });
    });
  },
});
