import 'server-only';
import type { Transaction } from '../database/client';
import { learnerSettings } from './learner-settings';
import { type CardKey, recomputeCard } from './recompute-card';

/**
 * Makes a card due from the instant its item was missed; its memory state stays as it was. The
 * response must be kept already, in the same transaction. A later review of the card settles it.
 * `at` is the present instant.
 */
export async function addMissedCard(
  transaction: Transaction,
  { responseId, at, ...key }: CardKey & { responseId: string; at: Date },
): Promise<void> {
  const settings = await learnerSettings(transaction, key.learnerId);
  await recomputeCard(transaction, key, { settings, now: at, missedBy: responseId });
}
