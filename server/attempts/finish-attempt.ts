import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { openUseCase } from '../use-case';
import { openTo } from './ownership';

/** Finishes an attempt as it stands; one that is finished stays so. Returns its id. */
export const finishAttempt = openUseCase({
  input: z.object({ attempt: z.uuid() }),
  async run(input, asker, { database, now }): Promise<Result<{ attempt: string }>> {
    const mine = { id: input.attempt, ...openTo(asker), assignmentId: null };
    const finished = await database.attempt.updateMany({
      where: { ...mine, finishedAt: null },
      data: { finishedAt: now },
    });
    if (finished.count === 0 && (await database.attempt.count({ where: mine })) === 0) {
      return refused('not-found');
    }
    return done({ attempt: input.attempt });
  },
});
