import 'server-only';
import { type ItemType, itemTypes } from '@/items/item';
import { documentBySlug } from '../documents/library';
import { bankOf } from './bank';

/** What a quiz on a document can be made of, with the number of items of each. */
export interface QuizChoices {
  document: { slug: string; title: string };
  types: { type: ItemType; items: number }[];
  topics: { id: string; name: string; items: number }[];
}

/** Returns the choices for a quiz on a document, those without any item left out; null without the document. */
export async function quizChoices(slug: string): Promise<QuizChoices | null> {
  const document = await documentBySlug(slug);
  if (document === null) return null;
  const bank = bankOf(document);
  const { title, topics } = document.record;
  return {
    document: { slug, title },
    types: itemTypes
      .map((type) => ({ type, items: bank.filter((item) => item.type === type).length }))
      .filter(({ items }) => items > 0),
    topics: topics
      .map(({ id, name }) => ({ id, name, items: bank.filter(({ topic }) => topic === id).length }))
      .filter(({ items }) => items > 0),
  };
}
