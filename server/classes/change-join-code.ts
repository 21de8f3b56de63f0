import 'server-only';
import { z } from 'zod';
import { done } from '@/domain/result';
import { recordAudit } from '../audit/record-audit';
import { freeJoinCode } from './free-join-code';
import { runningClassUseCase } from './running-class-use-case';

/** Gives a class a new join code. The old one leads nowhere from then on. */
export const changeJoinCode = runningClassUseCase({
  action: 'class.change',
  input: z.object({}),
  async run({ classId }, { learnerId }, { database, now, random }) {
    const joinCode = await database.$transaction(async (transaction) => {
      const code = await freeJoinCode(transaction, random);
      await transaction.class.update({ where: { id: classId }, data: { joinCode: code } });
      await recordAudit(transaction, now, {
        actorId: learnerId,
        action: 'class.code-changed',
        classId,
        subject: null,
        details: {},
      });
      return code;
    });
    return done({ joinCode });
  },
});
