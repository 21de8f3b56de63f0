import type { SourceDocument } from '@/domain/content/document';
import { itemTypes } from './item';
import { type Item, registry } from './registry';

/**
 * Returns every item that the document yields, type by type, in a stable order. Ids are unique:
 * content that says the same thing twice yields one item.
 */
export function itemBank(document: SourceDocument): Item[] {
  const items = itemTypes.flatMap((type): Item[] => registry[type].generate(document));
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
