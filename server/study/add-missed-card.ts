import 'server-only';
import type { Miss } from '@/domain/study/replay';
import type { Transaction } from '../database/client';
import { learnerSettings } from './learner-settings';
import { type CardKey, recomputeCard } from './recompute-card';

/**
 * Makes a card due from the instant its item was missed; its memory state stays as it was. The
 * response must be kept already, in the same transaction. A later review of the card settles it.
 */
export async function addMissedCard(
  transaction: Transaction,
  key: CardKey,
  miss: Miss,
  now: Date,
): Promise<void> {
  const settings = await learnerSettings(transaction, key.learnerId);
  await recomputeCard(transaction, key, { settings, now, missed: [miss] });
}
