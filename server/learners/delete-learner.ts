import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { openUseCase } from '../use-case';

/**
 * Deletes a guest and everything kept of them; the database takes what hangs on the user along. What is
 * asked of nobody, or a second time, is done already. Accounts are deleted by `deleteAccount`, which asks
 * for the password.
 */
export const deleteLearner = openUseCase({
  input: z.object({}),
  async run(_input, { learnerId }, { database }): Promise<Result<{ deleted: boolean }>> {
    if (learnerId === null) return done({ deleted: false });
    const { count } = await database.user.deleteMany({ where: { id: learnerId, role: 'guest' } });
    if (count > 0) return done({ deleted: true });
    const isAccount = (await database.user.count({ where: { id: learnerId } })) > 0;
    return isAccount ? refused('not-allowed') : done({ deleted: false });
  },
});
