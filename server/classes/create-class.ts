import 'server-only';
import { z } from 'zod';
import { done } from '@/domain/result';
import { recordAudit } from '../audit/record-audit';
import { zoneSchema } from '../study/learner-zone';
import { roleUseCase } from './class-use-case';
import { freeJoinCode } from './free-join-code';
import { nameSchema } from './roster-schemas';

/** Makes a class with a join code, open to join, and the asker as its teacher. */
export const createClass = roleUseCase({
  action: 'class.create',
  input: z.object({ name: nameSchema, zone: zoneSchema }),
  async run({ name, zone }, { learnerId }, { database, now, random }) {
    const classId = await database.$transaction(async (transaction) => {
      const joinCode = await freeJoinCode(transaction, random);
      const { id } = await transaction.class.create({
        data: {
          name,
          zone,
          joinCode,
          createdAt: now,
          teachings: { create: { teacherId: learnerId, since: now } },
        },
      });
      await recordAudit(transaction, now, {
        actorId: learnerId,
        action: 'class.created',
        classId: id,
        subject: null,
        details: { name },
      });
      return id;
    });
    return done({ classId });
  },
});
