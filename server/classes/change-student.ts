import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { nameKey } from '@/domain/school/name-key';
import { recordAudit } from '../audit/record-audit';
import { nameClash } from './name-clash';
import { learnerIdSchema, nameSchema, numberSchema } from './roster-schemas';
import { holdClass, runningClassUseCase } from './running-class-use-case';
import { placeOf } from './student-on-roster';

/** Sets a student's name and number on the roster of a class. */
export const changeStudent = runningClassUseCase({
  action: 'roster.change',
  input: z.object({ learnerId: learnerIdSchema, name: nameSchema, number: numberSchema }),
  async run(
    { classId, learnerId, name, number },
    member,
    { database, now },
  ): Promise<Result<{ classId: string; learnerId: string }>> {
    return database.$transaction(
      async (transaction): Promise<Result<{ classId: string; learnerId: string }>> => {
        await holdClass(transaction, classId);
        const place = await placeOf(classId, learnerId, transaction);
        if (place === null) return refused('not-found');
        const clash = await nameClash(transaction, { classId, learnerId, name, number });
        if (clash !== null) return { ok: false, problem: clash };
        await transaction.enrolment.update({
          where: { classId_learnerId: { classId, learnerId } },
          data: { name, nameKey: nameKey(name), number },
        });
        // Who is in one class only is greeted by the name they have there.
        if ((await transaction.enrolment.count({ where: { learnerId } })) === 1) {
          await transaction.user.update({ where: { id: learnerId }, data: { name } });
        }
        await recordAudit(transaction, now, {
          actorId: member.learnerId,
          action: 'student.changed',
          classId,
          subject: learnerId,
          details: { formerName: place.name, name, number },
        });
        return done({ classId, learnerId });
      },
    );
  },
});
