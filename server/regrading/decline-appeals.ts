import 'server-only';
import { z } from 'zod';
import { longestReason } from '@/domain/assessment/regrade';
import { done, type Result, refused } from '@/domain/result';
import { frozenItemsOf } from '../assignments/attempt-items';
import { recordAudit } from '../audit/record-audit';
import { runningClassUseCase } from '../classes/running-class-use-case';
import { patience } from '../database/patience';
import { openAppeals, openAppealsOf, saying } from './open-appeals';

/**
 * Says no to a student's "I think I was right", and at once to all who gave the same answer. A note, if
 * there is one, is shown to them. Returns how many were answered; one answered meanwhile stays as it was.
 */
export const declineAppeals = runningClassUseCase({
  action: 'answers.regrade',
  input: z.object({
    appeal: z.uuid(),
    note: z.string().trim().max(longestReason).default(''),
  }),
  async run(
    { appeal, note, classId },
    { learnerId: teacherId },
    { database, now },
  ): Promise<Result<{ answered: number }>> {
    const asked = (await openAppeals({ classId }, database)).find(({ id }) => id === appeal);
    const assignmentId = asked?.response.attemptItem.attempt.assignmentId;
    if (!asked || !assignmentId) return refused('not-found', { field: 'appeal' });
    return database.$transaction(async (transaction) => {
      const { versionHash } = asked.response.attemptItem;
      const items = await frozenItemsOf(assignmentId, transaction);
      const place = items.findIndex((one) => one.versionHash === versionHash) + 1;
      const item = items[place - 1]?.item;
      if (item === undefined) return refused('not-found');
      const says = ({ response }: typeof asked) =>
        saying(item, response.attemptItem.arrangement, response.answer);
      const open = await openAppealsOf({ assignmentId, versionHash }, transaction);
      const { count } = await transaction.appealAnswer.createMany({
        data: open
          .filter((one) => says(one) === says(asked))
          .map(({ id }) => ({
            appealId: id,
            granted: false,
            note,
            teacherId,
            answeredAt: now,
          })),
        skipDuplicates: true,
      });
      await recordAudit(transaction, now, {
        actorId: teacherId,
        action: 'appeals.declined',
        classId,
        subject: assignmentId,
        details: { place: String(place), answered: count },
      });
      return done({ answered: count });
    }, patience);
  },
});
