import 'server-only';
import { z } from 'zod';
import { opaqueId } from '@/domain/assessment/random';
import { done } from '@/domain/result';
import { recordAudit } from '../audit/record-audit';
import { runningClassUseCase } from './running-class-use-case';
import { invitationHash, invitationLife } from './teacher-invitation';

/** Makes a link's code by which one other teacher joins the class, once and within seven days. */
export const inviteTeacher = runningClassUseCase({
  action: 'class.teachers',
  input: z.object({}),
  async run({ classId }, { learnerId }, { database, now, random }) {
    const code = opaqueId(random, 32);
    const expiresAt = new Date(now.getTime() + invitationLife);
    await database.$transaction(async (transaction) => {
      await transaction.teacherInvitation.create({
        data: { codeHash: invitationHash(code), classId, createdAt: now, expiresAt },
      });
      await recordAudit(transaction, now, {
        actorId: learnerId,
        action: 'teacher.invited',
        classId,
        subject: null,
        details: {},
      });
    });
    return done({ code, expiresAt });
  },
});
