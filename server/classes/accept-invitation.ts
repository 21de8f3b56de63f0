import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { recordAudit } from '../audit/record-audit';
import type { Database, Transaction } from '../database/client';
import { roleUseCase } from './class-use-case';
import { invitationHash } from './teacher-invitation';

/** Returns the class that an invitation leads to, or null when it leads nowhere any more. */
async function invitedClass(
  code: string,
  now: Date,
  database: Database | Transaction,
): Promise<{ classId: string; name: string } | null> {
  const found = await database.teacherInvitation.findUnique({
    where: { codeHash: invitationHash(code) },
    select: { expiresAt: true, usedAt: true, class: { select: { id: true, name: true } } },
  });
  if (found === null || found.usedAt !== null || found.expiresAt <= now) return null;
  return { classId: found.class.id, name: found.class.name };
}

/** What an invitation leads to, as a teacher who holds its link may see before accepting. */
export const lookAtInvitation = roleUseCase({
  action: 'class.create',
  input: z.object({ code: z.string().max(100) }),
  async run({ code }, _asker, { database, now }): Promise<Result<{ name: string }>> {
    const found = await invitedClass(code, now, database);
    return found === null ? refused('not-found') : done({ name: found.name });
  },
});

/** Makes the asker a teacher of the class that an invitation leads to, and uses the invitation up. */
export const acceptInvitation = roleUseCase({
  action: 'class.create',
  input: z.object({ code: z.string().max(100) }),
  async run({ code }, { learnerId }, { database, now }): Promise<Result<{ classId: string }>> {
    return database.$transaction(async (transaction): Promise<Result<{ classId: string }>> => {
      const found = await invitedClass(code, now, transaction);
      if (found === null) return refused('not-found');
      const { classId } = found;
      const teaching = { classId, teacherId: learnerId };
      const already = await transaction.teaching.count({ where: teaching });
      // A colleague's link, opened by who is a teacher of the class already, stays good.
      if (already > 0) return done({ classId });
      const used = await transaction.teacherInvitation.updateMany({
        where: { codeHash: invitationHash(code), usedAt: null },
        data: { usedAt: now },
      });
      if (used.count === 0) return refused('not-found');
      await transaction.teaching.create({ data: { ...teaching, since: now } });
      await recordAudit(transaction, now, {
        actorId: learnerId,
        action: 'teacher.joined',
        classId,
        subject: learnerId,
        details: {},
      });
      return done({ classId });
    });
  },
});
