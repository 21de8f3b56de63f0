import 'server-only';
import { createHash } from 'node:crypto';
import type { QuizSettings } from '@/domain/school/assignment-settings';
import type { Lexicon } from '@/items/item';
import { type FrozenItem, frozenItemsOf } from '../assignments/attempt-items';
import { foundAssignment } from '../assignments/found-assignment';
import type { Database, Transaction } from '../database/client';
import type { Assignment } from '../database/generated/client';
import { lexiconOf } from '../documents/lexicon';
import { documentBySlug } from '../documents/library';

/** An item of an assignment that was handed out. */
export interface RegradedItem {
  assignment: Assignment;
  settings: QuizSettings;
  /** From 1. */
  place: number;
  frozen: FrozenItem;
  /** All items of the assignment, in their order. */
  items: FrozenItem[];
}

/** Returns an item of an assignment of this class by its place; null without it. */
export async function regradedItem(
  { classId, assignment: id, place }: { classId: string; assignment: string; place: number },
  database: Database | Transaction,
): Promise<RegradedItem | null> {
  const found = await foundAssignment(classId, id, database);
  if (found?.settings.kind !== 'quiz' || found.assignment.publishedAt === null) return null;
  const { assignment, settings } = found;
  const items = await frozenItemsOf(id, database);
  const frozen = items[place - 1];
  return frozen === undefined ? null : { assignment, settings, place, frozen, items };
}

/** Returns what tells words of an item's document; null where the document is here no longer. */
export async function lexiconFor(slug: string): Promise<Lexicon | null> {
  const document = await documentBySlug(slug);
  return document && lexiconOf(document);
}

/** Returns the sequence of the newest regrade of an item in an assignment; 0 before the first. */
export async function newestSequence(
  assignmentId: string,
  versionHash: string,
  database: Database | Transaction,
): Promise<number> {
  const { _max } = await database.regrade.aggregate({
    where: { assignmentId, versionHash },
    _max: { sequence: true },
  });
  return _max.sequence ?? 0;
}

interface CountedItem {
  id: string;
  exception: string | null;
  countedResponse: { id: string; points: number | null } | null;
  marks: readonly { id: string }[];
}

/** Returns what changes whenever something does that a preview was made from. */
export function fingerprint(
  sequence: number,
  { judgedByHash, exception }: Pick<FrozenItem, 'judgedByHash' | 'exception'>,
  items: readonly CountedItem[],
): string {
  const seen = items
    .map(({ id, exception, countedResponse, marks }) => [
      id,
      exception,
      countedResponse?.id ?? null,
      countedResponse?.points ?? null,
      marks.map((mark) => mark.id),
    ])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([sequence, judgedByHash, exception, seen]))
    .digest('hex')
    .slice(0, 32);
}
