import 'server-only';
import { z } from 'zod';
import { done } from '@/domain/result';
import { recordAudit } from '../audit/record-audit';
import { yesOrNoSchema } from './roster-schemas';
import { runningClassUseCase } from './running-class-use-case';

/** Opens a class to students who are not on its roster, or closes it. Who is on it may always sign in. */
export const openJoining = runningClassUseCase({
  action: 'class.change',
  input: z.object({ open: yesOrNoSchema }),
  async run({ classId, open }, { learnerId }, { database, now }) {
    const joinOpen = open === 'yes';
    await database.$transaction(async (transaction) => {
      await transaction.class.update({ where: { id: classId }, data: { joinOpen } });
      await recordAudit(transaction, now, {
        actorId: learnerId,
        action: joinOpen ? 'class.opened' : 'class.closed',
        classId,
        subject: null,
        details: {},
      });
    });
    return done({ joinOpen });
  },
});
