import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { runningClassUseCase } from '../classes/running-class-use-case';

/** Takes a kept comment off the list; marks that used it keep their words. */
export const forgetComment = runningClassUseCase({
  action: 'answers.mark',
  input: z.object({ comment: z.uuid() }),
  async run({ classId, comment: id }, _member, { database }): Promise<Result<null>> {
    const { count } = await database.markComment.deleteMany({ where: { id, classId } });
    return count === 0 ? refused('not-found') : done(null);
  },
});
