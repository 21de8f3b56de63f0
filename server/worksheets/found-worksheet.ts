import 'server-only';
import { type WorksheetLayout, worksheetLayoutSchema } from '@/domain/assessment/worksheet';
import { may } from '@/domain/school/access';
import type { Arrangement } from '@/items/item';
import type { Item } from '@/items/registry';
import { storedArrangement } from '../attempts/stored-item';
import { versionItems } from '../attempts/version-items';
import { roleIn, roleOf } from '../classes/role-in';
import type { Database, Transaction } from '../database/client';
import type { Worksheet } from '../database/generated/client';
import type { Asker } from '../use-case';

/** An item under its number in one version of a worksheet. */
export interface PrintedItem {
  position: number;
  versionHash: string;
  item: Item;
  arrangement: Arrangement;
}

/** A worksheet as it was printed. */
export interface FoundWorksheet {
  worksheet: Worksheet;
  layout: WorksheetLayout;
  versions: { letter: string; items: PrintedItem[] }[];
}

/** Returns a worksheet with every version in the order printed; null without one. */
export async function foundWorksheet(
  id: string,
  database: Database | Transaction,
): Promise<FoundWorksheet | null> {
  const found = await database.worksheet.findUnique({
    where: { id },
    include: { items: { orderBy: [{ letter: 'asc' }, { position: 'asc' }] } },
  });
  if (found === null) return null;
  const { items: rows, ...worksheet } = found;
  const items = await versionItems(
    rows.map(({ versionHash }) => versionHash),
    database,
  );
  const letters = [...new Set(rows.map(({ letter }) => letter))];
  return {
    worksheet,
    layout: worksheetLayoutSchema.parse(worksheet.layout),
    versions: letters.map((letter) => ({
      letter,
      items: rows.flatMap((row) => {
        const item = items.get(row.versionHash);
        if (row.letter !== letter || item === undefined) return [];
        const { position, versionHash } = row;
        return [{ position, versionHash, item, arrangement: storedArrangement(row.arrangement) }];
      }),
    })),
  };
}

/**
 * Tells what somebody may see of a worksheet: its pages and its key, its pages alone, or nothing. The key
 * is for teachers: of the class, or whose own worksheet it is.
 */
export async function seenBy(
  { ownerId, classId }: Pick<Worksheet, 'ownerId' | 'classId'>,
  asker: Asker,
  database: Database,
): Promise<'key' | 'pages' | 'nothing'> {
  if (classId !== null) {
    return may(await roleIn(asker, classId, database), 'worksheet.make') ? 'key' : 'nothing';
  }
  if (ownerId === null) return 'pages';
  if (ownerId !== asker.learnerId) return 'nothing';
  return may(await roleOf(asker, database), 'class.create') ? 'key' : 'pages';
}
