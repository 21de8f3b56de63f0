import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { type Accommodation, noAccommodation } from '@/domain/school/accommodation';
import { dateAndTime, ticked } from '../assignments/settings-input';
import { recordAudit } from '../audit/record-audit';
import { classUseCase } from '../classes/class-use-case';

/** Stands for all assignments of the class. */
const allAssignments = 'all';

/**
 * Sets what one student is granted, for all assignments of the class or for one. What grants nothing
 * takes an earlier grant back. It holds at once, for attempts under way as well, since an attempt's
 * end is worked out anew wherever it is shown or judged.
 */
export const setAccommodation = classUseCase({
  action: 'accommodation.set',
  input: z.object({
    learner: z.string().min(1).max(100),
    scope: z.union([z.literal(allAssignments), z.uuid()]),
    /** In per cent of the usual time. */
    extraTime: z.coerce.number().int().min(0).max(900).default(0),
    noTimeLimit: ticked,
    extraAttempts: z.coerce.number().int().min(0).max(100).default(0),
    due: dateAndTime,
    closes: dateAndTime,
  }),
  async run(input, member, { database, now }): Promise<Result<{ learner: string }>> {
    const { classId, learner, scope } = input;
    const enrolment = await database.enrolment.findUnique({
      where: { classId_learnerId: { classId, learnerId: learner } },
    });
    if (enrolment === null) return refused('not-found', { field: 'learner' });
    const assignmentId = scope === allAssignments ? null : scope;
    if (assignmentId !== null) {
      const where = { id: assignmentId, classId };
      const assignment = await database.assignment.findFirst({ where, select: { id: true } });
      if (assignment === null) return refused('not-found', { field: 'scope' });
    }
    for (const field of ['due', 'closes'] as const) {
      if (assignmentId === null && input[field] !== null) {
        return refused('malformed', { field, facts: { reason: 'only-for-one' } });
      }
    }
    if (input.due !== null && input.closes !== null && input.closes < input.due) {
      return refused('malformed', { field: 'closes', facts: { reason: 'order' } });
    }
    const granted: Accommodation = {
      timeFactor: 1 + input.extraTime / 100,
      noTimeLimit: input.noTimeLimit,
      extraAttempts: input.extraAttempts,
      due: input.due,
      closes: input.closes,
    };
    const key = { classId, learnerId: learner, scope };
    await database.$transaction(async (transaction) => {
      if (JSON.stringify(granted) === JSON.stringify(noAccommodation)) {
        await transaction.accommodation.deleteMany({ where: key });
      } else {
        await transaction.accommodation.upsert({
          where: { classId_learnerId_scope: key },
          create: { ...key, assignmentId, granted, updatedAt: now },
          update: { granted, updatedAt: now },
        });
      }
      await recordAudit(transaction, now, {
        actorId: member.learnerId,
        action: 'accommodation.set',
        classId,
        subject: learner,
        details: { scope, ...granted },
      });
    });
    return done({ learner });
  },
});
