import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { recordAudit } from '../audit/record-audit';
import { nameClash } from './name-clash';
import { learnerIdSchema, yesOrNoSchema } from './roster-schemas';
import { holdClass, runningClassUseCase } from './running-class-use-case';
import { placeOf } from './student-on-roster';

/** Takes a student off the roster, or brings one back (`removed: 'no'`). The work is kept either way. */
export const removeStudent = runningClassUseCase({
  action: 'roster.change',
  input: z.object({ learnerId: learnerIdSchema, removed: yesOrNoSchema }),
  async run(
    { classId, learnerId, removed },
    member,
    { database, now },
  ): Promise<Result<{ classId: string }>> {
    const isToGo = removed === 'yes';
    return database.$transaction(async (transaction): Promise<Result<{ classId: string }>> => {
      await holdClass(transaction, classId);
      const place = await placeOf(classId, learnerId, transaction);
      if (place === null) return refused('not-found');
      if (isToGo === (place.leftAt !== null)) return done({ classId });
      const { name, number } = place;
      const clash = isToGo
        ? null
        : await nameClash(transaction, { classId, learnerId, name, number });
      if (clash !== null) return { ok: false, problem: clash };
      await transaction.enrolment.update({
        where: { classId_learnerId: { classId, learnerId } },
        data: { leftAt: isToGo ? now : null },
      });
      await recordAudit(transaction, now, {
        actorId: member.learnerId,
        action: isToGo ? 'student.removed' : 'student.returned',
        classId,
        subject: learnerId,
        details: {},
      });
      return done({ classId });
    });
  },
});
