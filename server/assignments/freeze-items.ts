import 'server-only';
import { seededRandom } from '@/domain/assessment/random';
import { done, type Result, refused } from '@/domain/result';
import type { QuizSettings } from '@/domain/school/assignment-settings';
import type { Item } from '@/items/registry';
import { bankOf } from '../attempts/bank';
import { frozenItem, keepVersions } from '../attempts/frozen-item';
import type { Transaction } from '../database/client';
import { documents } from '../documents/library';
import { assignmentSeed } from './attempt-items';
import { drawItems } from './draw-items';
import { itemPools } from './item-pools';

/**
 * Returns the items to publish an assignment with, as the content has them now, in their order: those
 * drawn once for all, the whole pool for a fresh draw each, or those picked by hand. The draw for all
 * is the same at every call, so that a preview shows what publishing freezes.
 */
export async function itemsToFreeze(
  assignment: { id: string; createdById: string },
  { choice }: QuizSettings,
): Promise<Result<Item[]>> {
  if (choice.by === 'hand') return pickedItems(choice.items);
  const pools = await itemPools(choice);
  const drawn = drawItems(pools, choice, seededRandom(assignmentSeed(assignment)));
  if (drawn.length < choice.count) {
    return refused('malformed', {
      field: 'count',
      facts: { reason: 'too-few', possible: drawn.length },
    });
  }
  return done(choice.items === 'same' ? drawn : pools.flatMap(({ items }) => items));
}

async function pickedItems(ids: readonly string[]): Promise<Result<Item[]>> {
  if (ids.length === 0) {
    return refused('malformed', { field: 'items', facts: { reason: 'none-picked' } });
  }
  const bank = new Map(
    (await documents()).flatMap((document) => bankOf(document).map((item) => [item.id, item])),
  );
  const items = ids.map((id) => bank.get(id)).filter((item) => item !== undefined);
  if (items.length < ids.length) {
    const gone = ids.length - items.length;
    return refused('malformed', { field: 'items', facts: { reason: 'items-gone', gone } });
  }
  return done(items);
}

/** Writes the items that an assignment asks from now on, in place of those it had. */
export async function freezeItems(
  transaction: Transaction,
  assignmentId: string,
  items: readonly Item[],
): Promise<void> {
  const versions = items.map(frozenItem);
  await transaction.assignmentItem.deleteMany({ where: { assignmentId } });
  await keepVersions(transaction, versions);
  await transaction.assignmentItem.createMany({
    data: versions.map(({ hash }, index) => ({
      assignmentId,
      position: index + 1,
      versionHash: hash,
    })),
  });
}
