import 'server-only';
import { seededRandom, shuffled } from '@/domain/assessment/random';
import { type ItemException, storedException } from '@/domain/assessment/regrade';
import type { QuizSettings } from '@/domain/school/assignment-settings';
import type { Arrangement } from '@/items/item';
import { arrangeItem, type Item } from '@/items/registry';
import { frozenItem } from '../attempts/frozen-item';
import { versionItems } from '../attempts/version-items';
import type { Database, Transaction } from '../database/client';
import { documentBySlug } from '../documents/library';
import { drawItems, isOpen } from './draw-items';
import type { ItemPool } from './item-pools';

/** An item as an assignment keeps it. */
export interface FrozenItem {
  versionHash: string;
  item: Item;
  /** How a regrade has it judged since; null where its own key holds. */
  judgedByHash: string | null;
  /** The item as it is judged and explained: itself, or as a regrade amended it. */
  judged: Item;
  /** full-marks or left-out; null where it is judged by its answer. */
  exception: ItemException | null;
}

/** An item as one attempt asks it. */
export interface AskedItem extends FrozenItem {
  arrangement: Arrangement;
}

/** Returns an item as handing it out now would keep it. */
export function asFrozen(item: Item): FrozenItem {
  const { hash } = frozenItem(item);
  return { versionHash: hash, item, judgedByHash: null, judged: item, exception: null };
}

/** What makes the drawings of an assignment its own: the second part is never told to a student. */
export function assignmentSeed(assignment: { id: string; createdById: string }): string {
  return `${assignment.id}/${assignment.createdById}`;
}

/** Returns the items that an assignment was published with, in their order. */
export async function frozenItemsOf(
  assignmentId: string,
  database: Database | Transaction,
): Promise<FrozenItem[]> {
  const rows = await database.assignmentItem.findMany({
    where: { assignmentId },
    orderBy: { position: 'asc' },
    select: { versionHash: true, judgedByHash: true, exception: true },
  });
  const items = await versionItems(
    rows.flatMap(({ versionHash, judgedByHash }) => [versionHash, judgedByHash ?? versionHash]),
    database,
  );
  return rows.flatMap((row) => {
    const item = items.get(row.versionHash);
    if (item === undefined) return [];
    const judged = items.get(row.judgedByHash ?? '') ?? item;
    return [{ ...row, item, judged, exception: storedException(row.exception) }];
  });
}

/**
 * Returns what one attempt at an assignment asks, in its order and with its options arranged: the
 * frozen items, or a draw from them. The same seed gives the same attempt.
 */
export async function attemptItems(
  assignment: { id: string; createdById: string },
  settings: QuizSettings,
  frozen: readonly FrozenItem[],
  seed: string,
): Promise<AskedItem[]> {
  const chosen = await chosenItems(settings, frozen, seed);
  const ordered = settings.shuffleItems
    ? openLast(shuffled(chosen, seededRandom(`${seed}/order`)))
    : chosen;
  return ordered.map((one, index) => {
    const seedOfOptions = settings.shuffleOptions
      ? `${seed}/${index + 1}`
      : `${assignmentSeed(assignment)}/${one.item.id}`;
    return { ...one, arrangement: arrangeItem(one.item, seededRandom(seedOfOptions)) };
  });
}

async function chosenItems(
  { choice }: QuizSettings,
  frozen: readonly FrozenItem[],
  seed: string,
): Promise<readonly FrozenItem[]> {
  if (choice.by === 'hand' || choice.items === 'same') return frozen;
  const random = seededRandom(seed);
  const pools: ItemPool[] = [];
  for (const slug of new Set(frozen.map(({ item }) => item.document))) {
    const document = await documentBySlug(slug);
    // A document taken away since leaves its frozen items as they are, drawn without comparing them.
    if (document === null) return shuffled(frozen, random).slice(0, choice.count);
    const items = frozen.map(({ item }) => item).filter((item) => item.document === slug);
    pools.push({ document, items });
  }
  const drawn = new Set(drawItems(pools, choice, random));
  return frozen.filter(({ item }) => drawn.has(item));
}

function openLast(items: readonly FrozenItem[]): FrozenItem[] {
  return [
    ...items.filter(({ item }) => !isOpen(item)),
    ...items.filter(({ item }) => isOpen(item)),
  ];
}
