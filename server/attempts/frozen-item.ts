import 'server-only';
import { createHash } from 'node:crypto';
import type { Item } from '@/items/registry';
import type { Database } from '../database/client';
import type { Prisma } from '../database/generated/client';

/** JSON with the keys of every object in order, so that equal values give equal bytes. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/**
 * Returns the row that keeps an item as it is now. Its hash is the SHA-256 of the content, so the
 * same content is stored once, and an attempt goes on meaning what was shown in it.
 */
export function frozenItem(item: Item): Prisma.ItemVersionCreateManyInput & { hash: string } {
  const content = canonicalJson(item);
  return {
    hash: createHash('sha256').update(content).digest('hex'),
    itemId: item.id,
    type: item.type,
    schemaVersion: item.schemaVersion,
    document: item.document,
    content: JSON.parse(content),
  };
}

/**
 * Returns the query that writes the versions that are not there yet. In the order of their hashes:
 * two that write some of the same ones then wait for each other in turn, and never in a circle.
 */
export function keepVersions(
  database: Pick<Database, 'itemVersion'>,
  versions: readonly ReturnType<typeof frozenItem>[],
) {
  return database.itemVersion.createMany({
    data: versions.toSorted((a, b) => (a.hash < b.hash ? -1 : 1)),
    skipDuplicates: true,
  });
}
