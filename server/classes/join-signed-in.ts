import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { nameKey } from '@/domain/school/name-key';
import { classByCode, soughtClass } from './class-by-code';
import { roleUseCase } from './class-use-case';
import { nameClash } from './name-clash';
import { noteJoining } from './note-joining';
import { holdClass } from './running-class-use-case';

/** Lets a student who has an account from another class into this one too, under the same account. */
export const joinSignedIn = roleUseCase({
  action: 'class.join',
  input: z.object({ code: z.string().max(100) }),
  async run(
    { code },
    { learnerId, role, address },
    { database, now },
  ): Promise<Result<{ classId: string }>> {
    if (role !== 'student') return refused('not-allowed');
    const sought = await soughtClass(
      code,
      { learnerId, ...(address && { address }) },
      { database, now },
    );
    if (!sought.ok) return sought;
    return database.$transaction(async (transaction): Promise<Result<{ classId: string }>> => {
      const found = await classByCode(code, transaction);
      if (found === null) return refused('not-found', { field: 'code' });
      const { classId } = found;
      await holdClass(transaction, classId);
      const place = await transaction.enrolment.findUnique({
        where: { classId_learnerId: { classId, learnerId } },
        select: { leftAt: true },
      });
      if (place?.leftAt === null) return done({ classId });
      // Who was taken off the roster is brought back by the teacher alone.
      if (!found.joinOpen || place !== null)
        return refused('closed', { facts: { what: 'joining' } });
      const { name } = await transaction.user.findUniqueOrThrow({ where: { id: learnerId } });
      const clash = await nameClash(transaction, { classId, learnerId, name, number: null });
      if (clash !== null) return refused('name-taken', { facts: { name } });
      await transaction.enrolment.create({
        data: { classId, learnerId, name, nameKey: nameKey(name), enrolledAt: now },
      });
      await noteJoining(transaction, { classId, learnerId, now });
      return done({ classId });
    });
  },
});
