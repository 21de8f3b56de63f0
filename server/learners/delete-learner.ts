import 'server-only';
import { z } from 'zod';
import { done } from '@/domain/result';
import { openUseCase } from '../use-case';

/**
 * Deletes the asker and everything kept of them; the database takes what hangs on the user along. What
 * is asked of nobody, or a second time, is done already.
 */
export const deleteLearner = openUseCase({
  input: z.object({}),
  async run(_input, { learnerId }, { database }) {
    if (learnerId !== null) await database.user.deleteMany({ where: { id: learnerId } });
    return done({ deleted: learnerId !== null });
  },
});
