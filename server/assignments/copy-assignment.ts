import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { may } from '@/domain/school/access';
import type { AssignmentSettings } from '@/domain/school/assignment-settings';
import { shiftedByDays } from '@/domain/school/wall-time';
import { recordAudit } from '../audit/record-audit';
import { classUseCase } from '../classes/class-use-case';
import { roleIn } from '../classes/role-in';
import { foundAssignment } from './found-assignment';

/**
 * Copies an assignment as a new draft into a class that the teacher teaches, with its dates moved by
 * whole days as the clock on the wall shows them, or left out.
 */
export const copyAssignment = classUseCase({
  action: 'assignment.make',
  input: z.object({
    assignment: z.uuid(),
    toClass: z.uuid(),
    dates: z.enum(['keep', 'shift', 'clear']).default('keep'),
    days: z.coerce.number().int().min(-3650).max(3650).default(0),
  }),
  async run(
    input,
    member,
    { database, now },
  ): Promise<Result<{ assignment: string; classId: string }>> {
    const found = await foundAssignment(input.classId, input.assignment, database);
    if (found === null) return refused('not-found');
    const target = await database.class.findUnique({ where: { id: input.toClass } });
    const role = await roleIn(member, input.toClass, database);
    if (target === null || !may(role, 'assignment.make')) {
      return refused('not-found', { field: 'toClass' });
    }
    if (target.archivedAt !== null) return refused('closed', { field: 'toClass' });
    const { assignment } = found;
    const id = randomUUID();
    await database.$transaction(async (transaction) => {
      await transaction.assignment.create({
        data: {
          id,
          classId: target.id,
          title: assignment.title,
          settings: withDates(found.settings, input),
          createdAt: now,
          createdById: member.learnerId,
          copiedFromId: assignment.id,
        },
      });
      await recordAudit(transaction, now, {
        actorId: member.learnerId,
        action: 'assignment.copied',
        classId: target.id,
        subject: id,
        details: { title: assignment.title, from: assignment.id },
      });
    });
    return done({ assignment: id, classId: target.id });
  },
});

function withDates(
  settings: AssignmentSettings,
  { dates, days }: { dates: 'keep' | 'shift' | 'clear'; days: number },
): AssignmentSettings {
  if (dates === 'keep') return settings;
  const moved = (wall: string | null) =>
    wall === null || dates === 'clear' ? null : shiftedByDays(wall, days);
  return {
    ...settings,
    opens: moved(settings.opens),
    due: moved(settings.due),
    closes: moved(settings.closes),
  };
}
