import 'server-only';
import type { SourceDocument } from '@/domain/content/document';
import type { Arrangement, Lexicon } from '@/items/item';
import {
  type Answer,
  type Item,
  parseAnswer,
  type RevealedItem,
  revealItem,
} from '@/items/registry';

/** Returns a stored answer and what may be seen because of it. Throws when it is no answer to the item. */
export function revealResponse(
  item: Item,
  arrangement: Arrangement,
  stored: unknown,
  document: SourceDocument,
  lexicon: Lexicon,
): { given: Answer; revealed: RevealedItem } {
  const given = parseAnswer(item.type, stored);
  if (given === null) throw new Error('A stored response does not fit its item type.');
  return {
    given,
    revealed: revealItem(item, arrangement, given, document, lexicon),
  };
}
