import 'server-only';
import { type Arrangement, arrangementSchema } from '@/items/item';
import { type Item, parseItem } from '@/items/registry';

/** Returns the item that a version keeps. Throws when the database holds something else. */
export function storedItem(content: unknown): Item {
  return parseItem(content);
}

/** Returns the arrangement drawn for an item of an attempt. Throws when the database holds something else. */
export function storedArrangement(arrangement: unknown): Arrangement {
  return arrangementSchema.parse(arrangement);
}
