import 'server-only';
import { z } from 'zod';
import { done } from '@/domain/result';
import { recordAudit } from '../audit/record-audit';
import { zoneSchema } from '../study/learner-zone';
import { nameSchema, yesOrNoSchema } from './roster-schemas';
import { runningClassUseCase } from './running-class-use-case';

/** Renames a class, sets its zone, and whether its students see each other's names. */
export const changeClass = runningClassUseCase({
  action: 'class.change',
  input: z.object({ name: nameSchema, zone: zoneSchema, namesShown: yesOrNoSchema }),
  async run({ classId, name, zone, namesShown }, { learnerId }, { database, now }) {
    const shown = namesShown === 'yes';
    await database.$transaction(async (transaction) => {
      await transaction.class.update({
        where: { id: classId },
        data: { name, zone, namesShown: shown },
      });
      await recordAudit(transaction, now, {
        actorId: learnerId,
        action: 'class.changed',
        classId,
        subject: null,
        details: { name, zone, namesShown: shown },
      });
    });
    return done({ classId });
  },
});
