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
import { quotesAlone } from './withheld-passages';

/**
 * Returns a stored answer and what may be seen because of it: the passages of its evidence, those that
 * are withheld cut down to the quotes. Throws when it is no answer to the item.
 */
export function revealResponse(
  item: Item,
  arrangement: Arrangement,
  stored: unknown,
  document: SourceDocument,
  lexicon: Lexicon,
  withheld: ReadonlySet<number>,
): { given: Answer; revealed: RevealedItem } {
  const given = parseAnswer(item.type, stored);
  if (given === null) throw new Error('A stored response does not fit its item type.');
  const revealed = revealItem(item, arrangement, given, document, lexicon);
  const evidence = revealed.evidence.map((marked) =>
    withheld.has(marked.passage) ? quotesAlone(marked) : marked,
  );
  // What reveal() let out stays as it is; only the passages grow shorter.
  return { given, revealed: { ...revealed, evidence } };
}
