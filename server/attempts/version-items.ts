import 'server-only';
import type { Item } from '@/items/registry';
import type { Database, Transaction } from '../database/client';
import { storedItem } from './stored-item';

// A version never changes, and items that stay the same objects are compared with each other only once.
const read = new Map<string, Item>();
const most = 10_000;

/** Returns the items that these versions keep, by their hashes; those that do not exist are left out. */
export async function versionItems(
  hashes: readonly string[],
  database: Database | Transaction,
): Promise<ReadonlyMap<string, Item>> {
  const missing = [...new Set(hashes)].filter((hash) => !read.has(hash));
  if (missing.length > 0) {
    if (read.size > most) read.clear();
    const versions = await database.itemVersion.findMany({
      where: { hash: { in: read.size === 0 ? [...new Set(hashes)] : missing } },
      select: { hash: true, content: true },
    });
    for (const { hash, content } of versions) read.set(hash, storedItem(content));
  }
  return new Map(
    hashes.flatMap((hash) => {
      const item = read.get(hash);
      return item ? [[hash, item]] : [];
    }),
  );
}
