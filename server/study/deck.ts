import 'server-only';
import type { SourceDocument } from '@/domain/content/document';
import { type Card, cardsOf } from '@/domain/study/cards';

/** All cards of a document, in the order of its text, by id. */
export type Deck = ReadonlyMap<string, Card>;

const decks = new WeakMap<SourceDocument, Deck>();

/** Returns the cards of a document. They are made once for each document that was read. */
export function deckOf(document: SourceDocument): Deck {
  const made = decks.get(document);
  if (made) return made;
  const deck = new Map(cardsOf(document).map((card) => [card.id, card]));
  decks.set(document, deck);
  return deck;
}
