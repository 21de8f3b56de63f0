import 'server-only';
import { z } from 'zod';
import { done } from '@/domain/result';
import { recordAudit } from '../audit/record-audit';
import { classUseCase } from './class-use-case';
import { yesOrNoSchema } from './roster-schemas';

/** Archives a class: it is kept whole, can be read and not changed. `archived: 'no'` brings it back. */
export const archiveClass = classUseCase({
  action: 'class.change',
  input: z.object({ archived: yesOrNoSchema }),
  async run({ classId, archived }, { learnerId, class: present }, { database, now }) {
    const isToBe = archived === 'yes';
    if (isToBe === (present.archivedAt !== null)) return done({ classId });
    await database.$transaction(async (transaction) => {
      await transaction.class.update({
        where: { id: classId },
        data: { archivedAt: isToBe ? now : null },
      });
      await recordAudit(transaction, now, {
        actorId: learnerId,
        action: isToBe ? 'class.archived' : 'class.restored',
        classId,
        subject: null,
        details: {},
      });
    });
    return done({ classId });
  },
});
