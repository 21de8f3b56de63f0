import 'server-only';
import { missedVerdicts } from '@/domain/study/missed-verdicts';
import { type Miss, replay } from '@/domain/study/replay';
import type { StudySettings } from '@/domain/study/schedule';
import type { Transaction } from '../database/client';
import { storedReview } from './stored-card';

/** One learner's card. */
export interface CardKey {
  learnerId: string;
  document: string;
  cardId: string;
}

async function missOf(
  transaction: Transaction,
  learnerId: string,
  response: string | null,
): Promise<Miss[]> {
  if (response === null) return [];
  const found = await transaction.response.findMany({
    // A regrade may have made it right since.
    where: { id: response, learnerId, verdict: { in: missedVerdicts } },
    select: { id: true, answeredAt: true },
  });
  return found.map(({ id, answeredAt }) => ({ responseId: id, at: answeredAt }));
}

/**
 * Makes a card's state from its log, after a fact was added to it in the same transaction. Facts of
 * one card that come at once wait for each other. `missed` is by what it was missed just now.
 */
export async function recomputeCard(
  transaction: Transaction,
  key: CardKey,
  { settings, now, missed = [] }: { settings: StudySettings; now: Date; missed?: readonly Miss[] },
): Promise<void> {
  const where = { learnerId_document_cardId: key };
  // Holds the row until the end, so that who comes second reads the log with the first one's fact.
  const held = await transaction.cardState.upsert({
    where,
    create: { ...key, state: 'new', dueAt: now, updatedAt: now },
    update: { updatedAt: now },
    select: { missedBy: true },
  });
  const log = await transaction.reviewLog.findMany({
    where: key,
    include: { undo: { select: { id: true } } },
  });
  const undone = new Set(log.flatMap(({ id, undo }) => (undo ? [id] : [])));
  const misses = [...(await missOf(transaction, key.learnerId, held.missedBy)), ...missed];
  const state = replay(log.map(storedReview), undone, misses, settings);
  if (state) await transaction.cardState.update({ where, data: { ...state, updatedAt: now } });
  else await transaction.cardState.delete({ where });
}
