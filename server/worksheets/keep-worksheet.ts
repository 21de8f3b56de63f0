import 'server-only';
import { randomUUID } from 'node:crypto';
import { opaqueId, seededRandom } from '@/domain/assessment/random';
import {
  versionLetters,
  versionOrders,
  type WorksheetLayout,
  worksheetLayoutSchema,
} from '@/domain/assessment/worksheet';
import { arrangeItem, type Item } from '@/items/registry';
import { frozenItem, keepVersions } from '../attempts/frozen-item';
import { patience } from '../database/patience';
import type { World } from '../use-case';

/** A worksheet to be kept as it will be printed. */
export interface NewWorksheet {
  ownerId: string | null;
  classId: string | null;
  assignmentId: string | null;
  title: string;
  layout: WorksheetLayout;
  versions: number;
  items: readonly Item[];
}

/**
 * Keeps a worksheet with the printed form of every version: which item stands under which number, and in
 * which order its options. Returns its id.
 */
export async function keepWorksheet(
  { items, versions, layout, ...about }: NewWorksheet,
  { database, now, random }: World,
): Promise<string> {
  const id = randomUUID();
  const seed = opaqueId(random, 24);
  const kept = new Map(items.map((item) => [item, frozenItem(item)]));
  const orders = versionOrders(items, versions, seededRandom(seed));
  const rows = orders.flatMap((order, version) => {
    const letter = versionLetters[version] ?? 'A';
    return order.map((item, index) => ({
      worksheetId: id,
      letter,
      position: index + 1,
      versionHash: kept.get(item)?.hash ?? '',
      arrangement: arrangeItem(item, seededRandom(`${seed}/${letter}/${index + 1}`)),
    }));
  });
  await database.$transaction(
    [
      keepVersions(database, [...kept.values()]),
      database.worksheet.create({
        data: {
          ...about,
          id,
          document: items[0]?.document ?? '',
          layout: worksheetLayoutSchema.parse(layout),
          madeAt: now,
        },
      }),
      database.worksheetItem.createMany({ data: rows }),
    ],
    patience,
  );
  return id;
}
