import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { may } from '@/domain/school/access';
import { recordAudit } from '../audit/record-audit';
import type { Transaction } from '../database/client';
import { nameClash } from './name-clash';
import { roleIn } from './role-in';
import { learnerIdSchema } from './roster-schemas';
import { holdClass, runningClassUseCase } from './running-class-use-case';
import { type Place, placeOf } from './student-on-roster';

/** What a student is granted for all assignments goes along, unless the other class has its own word. */
async function takeAccommodation(
  transaction: Transaction,
  { from, to, learnerId, now }: { from: string; to: string; learnerId: string; now: Date },
): Promise<void> {
  const granted = await transaction.accommodation.findUnique({
    where: { classId_learnerId_scope: { classId: from, learnerId, scope: 'all' } },
  });
  if (granted === null || granted.granted === null) return;
  await transaction.accommodation.createMany({
    data: [{ classId: to, learnerId, scope: 'all', granted: granted.granted, updatedAt: now }],
    skipDuplicates: true,
  });
}

async function enterRoster(
  transaction: Transaction,
  { to, learnerId, place, now }: { to: string; learnerId: string; place: Place; now: Date },
): Promise<void> {
  const { name, nameKey, number, joinedAt } = place;
  await transaction.enrolment.upsert({
    where: { classId_learnerId: { classId: to, learnerId } },
    create: { classId: to, learnerId, name, nameKey, number, joinedAt, enrolledAt: now },
    update: { leftAt: null, name, nameKey, number },
  });
}

/**
 * Moves a student to another class of the same teacher. What was done in the first class stays there,
 * under the student's name among those who have left.
 */
export const moveStudent = runningClassUseCase({
  action: 'roster.change',
  input: z.object({ learnerId: learnerIdSchema, to: z.uuid() }),
  async run(
    { classId, learnerId, to },
    member,
    { database, now },
  ): Promise<Result<{ classId: string }>> {
    const role = await roleIn(member, to, database);
    if (to === classId || !may(role, 'roster.change')) return refused('not-found', { field: 'to' });
    return database.$transaction(async (transaction): Promise<Result<{ classId: string }>> => {
      // Always in the same order, so that two moves at once never wait for each other.
      for (const id of [classId, to].sort()) await holdClass(transaction, id);
      const target = await transaction.class.findUniqueOrThrow({ where: { id: to } });
      if (target.archivedAt !== null) {
        return refused('closed', { field: 'to', facts: { what: 'class' } });
      }
      const place = await placeOf(classId, learnerId, transaction);
      if (place === null || place.leftAt !== null) return refused('not-found');
      const { name, number } = place;
      const clash = await nameClash(transaction, { classId: to, learnerId, name, number });
      if (clash !== null) return { ok: false, problem: { ...clash, field: 'to' } };
      await enterRoster(transaction, { to, learnerId, place, now });
      await takeAccommodation(transaction, { from: classId, to, learnerId, now });
      await transaction.enrolment.update({
        where: { classId_learnerId: { classId, learnerId } },
        data: { leftAt: now },
      });
      for (const [id, action] of [
        [classId, 'student.moved-out'],
        [to, 'student.moved-in'],
      ] as const) {
        await recordAudit(transaction, now, {
          actorId: member.learnerId,
          action,
          classId: id,
          subject: learnerId,
          details: { from: member.class.name, to: target.name },
        });
      }
      return done({ classId: to });
    });
  },
});
