import 'server-only';
import type { SourceDocument } from '@/domain/content/document';
import type { DrawChoice } from '@/domain/school/assignment-settings';
import type { Item } from '@/items/registry';
import { bankOf } from '../attempts/bank';
import { documentBySlug } from '../documents/library';

/** A document with those of its items that may be asked. */
export interface ItemPool {
  document: SourceDocument;
  items: readonly Item[];
}

/** Returns the items that a choice may draw from, document by document; documents gone are left out. */
export async function itemPools(
  choice: Pick<DrawChoice, 'documents' | 'types' | 'topics' | 'difficulties'>,
): Promise<ItemPool[]> {
  const documents = await Promise.all([...new Set(choice.documents)].map(documentBySlug));
  return documents
    .filter((document) => document !== null)
    .map((document) => ({
      document,
      items: bankOf(document).filter(
        (item) =>
          isAmong(choice.types, item.type) &&
          isAmong(choice.topics, item.topic) &&
          isAmong(choice.difficulties, item.difficulty),
      ),
    }));
}

/** None chosen means all. */
function isAmong(chosen: readonly string[], one: string): boolean {
  return chosen.length === 0 || chosen.includes(one);
}
