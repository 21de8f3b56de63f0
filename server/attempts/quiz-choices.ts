import 'server-only';
import { setImmediate as others } from 'node:timers/promises';
import { seededRandom } from '@/domain/assessment/random';
import type { SourceDocument } from '@/domain/content/document';
import { type Blueprint, draw } from '@/items/draw';
import { type ItemType, itemTypes } from '@/items/item';
import { documentBySlug, documents } from '../documents/library';
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

// On globalThis, since the start and the pages each get their own copy of this module.
const kept: typeof globalThis & { sourceworkChoices?: Map<string, Promise<QuizChoices>> } =
  globalThis;

function supply(document: SourceDocument, blueprint: Omit<Blueprint, 'count'>): Supply {
  const bank = bankOf(document);
  const items = bank.filter(
    ({ type, topic }) =>
      (blueprint.types?.includes(type) ?? true) && (blueprint.topics?.includes(topic) ?? true),
  );
  const drawn = draw(bank, document, { ...blueprint, count: plenty }, seededRandom('supply'));
  return { items: items.length, atATime: drawn.length };
}

/** Works out what there is of each kind, one after the other: between two, other requests are served. */
async function supplies<Kind>(
  kinds: readonly Kind[],
  supplyOf: (kind: Kind) => Supply,
): Promise<(Kind & Supply)[]> {
  const found: (Kind & Supply)[] = [];
  for (const kind of kinds) {
    await others();
    const one = supplyOf(kind);
    if (one.items > 0) found.push({ ...kind, ...one });
  }
  return found;
}

async function workedOut(document: SourceDocument): Promise<QuizChoices> {
  const { slug, title, topics } = document.record;
  return {
    document: { slug, title },
    types: await supplies(
      itemTypes.map((type) => ({ type })),
      ({ type }) => supply(document, { types: [type] }),
    ),
    topics: await supplies(
      topics.map(({ id, name }) => ({ id, name })),
      ({ id }) => supply(document, { topics: [id] }),
    ),
  };
}

/** Works out, once a process, what the quizzes on a document can be made of. */
function choicesOf(document: SourceDocument): Promise<QuizChoices> {
  kept.sourceworkChoices ??= new Map();
  const { slug } = document.record;
  const known = kept.sourceworkChoices.get(slug) ?? workedOut(document);
  kept.sourceworkChoices.set(slug, known);
  return known;
}

/** Returns the choices for a quiz on a document, those without any item left out; null without the document. */
export async function quizChoices(slug: string): Promise<QuizChoices | null> {
  const document = await documentBySlug(slug);
  return document === null ? null : choicesOf(document);
}

/** Works out the choices of every document, so that no visitor waits for them. */
export async function prepareChoices(): Promise<void> {
  for (const document of await documents()) await choicesOf(document);
}
