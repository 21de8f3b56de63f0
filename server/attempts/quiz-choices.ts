import 'server-only';
import { seededRandom } from '@/domain/assessment/random';
import type { SourceDocument } from '@/domain/content/document';
import { type Blueprint, draw } from '@/items/draw';
import { type ItemType, itemTypes } from '@/items/item';
import { documentBySlug } from '../documents/library';
import { bankOf } from './bank';

/** How much there is of one kind or topic. */
interface Supply {
  items: number;
  /** How many of them one quiz can ask, since items that give each other away are kept apart. */
  atATime: number;
}

/** What a quiz on a document can be made of, with the number of items of each. */
export interface QuizChoices {
  document: { slug: string; title: string };
  types: ({ type: ItemType } & Supply)[];
  topics: ({ id: string; name: string } & Supply)[];
}

/** More than one quiz asks for. */
const plenty = 20;

const choicesOf = new WeakMap<SourceDocument, QuizChoices>();

function supply(document: SourceDocument, blueprint: Omit<Blueprint, 'count'>): Supply {
  const bank = bankOf(document);
  const items = bank.filter(
    ({ type, topic }) =>
      (blueprint.types?.includes(type) ?? true) && (blueprint.topics?.includes(topic) ?? true),
  );
  const drawn = draw(bank, document, { ...blueprint, count: plenty }, seededRandom('supply'));
  return { items: items.length, atATime: drawn.length };
}

/** Returns the choices for a quiz on a document, those without any item left out; null without the document. */
export async function quizChoices(slug: string): Promise<QuizChoices | null> {
  const document = await documentBySlug(slug);
  if (document === null) return null;
  const known = choicesOf.get(document);
  if (known) return known;
  const { title, topics } = document.record;
  const choices = {
    document: { slug, title },
    types: itemTypes
      .map((type) => ({ type, ...supply(document, { types: [type] }) }))
      .filter(({ items }) => items > 0),
    topics: topics
      .map(({ id, name }) => ({ id, name, ...supply(document, { topics: [id] }) }))
      .filter(({ items }) => items > 0),
  };
  choicesOf.set(document, choices);
  return choices;
}
