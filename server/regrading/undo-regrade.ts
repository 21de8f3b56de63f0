import 'server-only';
import { z } from 'zod';
import { storedException } from '@/domain/assessment/regrade';
import { done, type Result, refused } from '@/domain/result';
import { frozenItemsOf } from '../assignments/attempt-items';
import { storedItem } from '../attempts/stored-item';
import { recordAudit } from '../audit/record-audit';
import { holdClass, runningClassUseCase } from '../classes/running-class-use-case';
import type { Transaction } from '../database/client';
import { patience } from '../database/patience';
import { holdAssignment } from './hold-assignment';
import { unfit } from './regrade-fields';
import { lexiconFor } from './regraded-item';
import { rejudge } from './rejudge';

/**
 * Takes a regrade back, in one step: the question is judged as before, and so is what was answered to it
 * since. Who was told yes by it waits for an answer again. Only the newest of a question that still holds
 * can be taken back, since each rests on the one before: "conflict" else.
 */
export const undoRegrade = runningClassUseCase({
  action: 'answers.regrade',
  input: z.object({ regrade: z.uuid() }),
  async run(
    input,
    { learnerId, class: { id: classId } },
    { database, now },
  ): Promise<Result<{ assignment: string; changed: number }>> {
    const asked = await database.regrade.findFirst({
      where: { id: input.regrade, classId },
      select: { assignmentId: true, versionHash: true },
    });
    if (asked === null) return refused('not-found');
    const { assignmentId, versionHash } = asked;
    return database.$transaction(async (transaction) => {
      await holdClass(transaction, classId);
      await holdAssignment(transaction, assignmentId);
      const newest = await transaction.regrade.findFirst({
        where: { assignmentId, versionHash, undoneAt: null },
        orderBy: { sequence: 'desc' },
      });
      if (newest?.id !== input.regrade) return refused('conflict');
      const { judgedByBefore, exceptionBefore } = newest;
      const item = await versionOf(transaction, judgedByBefore ?? versionHash);
      const lexicon = await lexiconFor(item.document);
      if (lexicon === null) return unfit('regrade', 'no-document');
      const effects = await rejudge(
        transaction,
        { assignmentId, versionHash },
        { item, judgedByHash: judgedByBefore, exception: storedException(exceptionBefore) },
        { lexicon, now },
      );
      await transaction.appealAnswer.deleteMany({ where: { regradeId: newest.id } });
      await transaction.regrade.update({
        where: { id: newest.id },
        data: { undoneAt: now, undoneById: learnerId },
      });
      const items = await frozenItemsOf(assignmentId, transaction);
      const place = items.findIndex((one) => one.versionHash === versionHash) + 1;
      await recordAudit(transaction, now, {
        actorId: learnerId,
        action: 'question.regrade-undone',
        classId,
        subject: assignmentId,
        details: { regrade: newest.id, place: String(place), changed: effects.length },
      });
      return done({ assignment: assignmentId, changed: effects.length });
    }, patience);
  },
});

async function versionOf(transaction: Transaction, hash: string) {
  const { content } = await transaction.itemVersion.findUniqueOrThrow({ where: { hash } });
  return storedItem(content);
}
