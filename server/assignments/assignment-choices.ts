import 'server-only';
import type { SourceDocument } from '@/domain/content/document';
import { type ItemType, itemTypes } from '@/items/item';
import { bankOf } from '../attempts/bank';
import { documents } from '../documents/library';
import { deckOf } from '../study/deck';
import { groupOf, termsGroup } from './card-choice';
import { possibleItems } from './draw-items';

/** What assignments can be made of. Topics that several documents share stand once. */
export interface AssignmentChoices {
  documents: { slug: string; title: string }[];
  types: { type: ItemType; items: number }[];
  topics: { id: string; name: string; items: number; cards: number }[];
  /** Cards that explain a word of a document and belong to no topic. */
  terms: number;
  /** How many questions go together in one quiz on all documents. */
  possible: number;
}

/** Returns what assignments can be made of, those without any item or card left out. */
export async function assignmentChoices(): Promise<AssignmentChoices> {
  const all = await documents();
  const items = all.flatMap(bankOf);
  const cards = all.flatMap((document) => [...deckOf(document).values()]);
  return {
    documents: all.map(({ record: { slug, title } }) => ({ slug, title })),
    types: itemTypes
      .map((type) => ({ type, items: items.filter((item) => item.type === type).length }))
      .filter((one) => one.items > 0),
    topics: topicsOf(all)
      .map(({ id, name }) => ({
        id,
        name,
        items: items.filter(({ topic }) => topic === id).length,
        cards: cards.filter((card) => groupOf(card) === id).length,
      }))
      .filter((one) => one.items + one.cards > 0),
    terms: cards.filter((card) => groupOf(card) === termsGroup).length,
    possible: possibleItems(
      all.map((document) => ({ document, items: bankOf(document) })),
      [],
    ),
  };
}

/** Returns the topics of documents, each once. */
export function topicsOf(all: readonly SourceDocument[]): { id: string; name: string }[] {
  const topics = new Map<string, string>();
  for (const { record } of all) {
    for (const { id, name } of record.topics) if (!topics.has(id)) topics.set(id, name);
  }
  return [...topics].map(([id, name]) => ({ id, name }));
}
