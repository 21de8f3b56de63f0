import 'server-only';
import { cardForItem } from '@/domain/study/cards';
import { missedVerdicts } from '@/domain/study/missed-verdicts';
import { storedItem } from '../attempts/stored-item';
import type { Database } from '../database/client';
import { patience } from '../database/patience';
import { addMissedCard } from '../study/add-missed-card';

/**
 * Notes that the key of an attempt that is over is shown to its student now. From here on an answer
 * that arrives cannot count by the device's word alone, and what was missed becomes due as cards,
 * which would have betrayed it before.
 */
export async function noteKeyShown(
  attempt: { id: string; learnerId: string; keyShownAt: Date | null },
  { database, now }: { database: Database; now: Date },
): Promise<void> {
  if (attempt.keyShownAt !== null) return;
  await database.$transaction(async (transaction) => {
    const noted = await transaction.attempt.updateMany({
      where: { id: attempt.id, keyShownAt: null, finishedAt: { not: null } },
      data: { keyShownAt: now },
    });
    if (noted.count === 0) return;
    const missed = await transaction.attemptItem.findMany({
      where: { attemptId: attempt.id, countedResponse: { verdict: { in: missedVerdicts } } },
      select: {
        countedResponse: { select: { id: true, answeredAt: true } },
        version: { select: { content: true } },
      },
    });
    for (const { countedResponse, version } of missed) {
      const item = storedItem(version.content);
      const cardId = cardForItem(item);
      if (cardId === null || countedResponse === null) continue;
      const { document } = item;
      const { learnerId } = attempt;
      const miss = { responseId: countedResponse.id, at: countedResponse.answeredAt };
      await addMissedCard(transaction, { learnerId, document, cardId }, miss, now);
    }
  }, patience);
}
