import 'server-only';
import type { SourceDocument } from '@/domain/content/document';
import { itemBank } from '@/items/bank';
import type { Item } from '@/items/registry';

const banks = new WeakMap<SourceDocument, readonly Item[]>();

/** Returns a document's items, made once for as long as the document is held. */
export function bankOf(document: SourceDocument): readonly Item[] {
  const made = banks.get(document) ?? itemBank(document);
  banks.set(document, made);
  return made;
}
