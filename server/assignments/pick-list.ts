import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import type { AssignmentSettings } from '@/domain/school/assignment-settings';
import type { Card } from '@/domain/study/cards';
import { type ItemType, itemTypes } from '@/items/item';
import type { Item } from '@/items/registry';
import { bankOf } from '../attempts/bank';
import { classUseCase } from '../classes/class-use-case';
import { documents } from '../documents/library';
import { deckOf } from '../study/deck';
import { topicsOf } from './assignment-choices';
import { groupOf, termsGroup } from './card-choice';
import { foundAssignment } from './found-assignment';
import { askedText, keyOf, type PreviewedKey } from './item-preview';

/** One question or card to pick, with its answer: for teachers only. */
export interface PickEntry {
  id: string;
  /** What kind of item or card it is. */
  kind: ItemType | Card['kind'];
  /** Null for a card that explains a word. */
  topic: string | null;
  passages: number[];
  asks: string;
  key: PreviewedKey;
  /** From 1 where it is picked. */
  place: number | null;
}

/** What can be picked for an assignment, as far as the filter lets it through. */
export interface PickList {
  className: string;
  assignment: { id: string; title: string; kind: 'quiz' | 'cards'; isPublished: boolean };
  entries: PickEntry[];
  /** How many are picked in all, listed or not. */
  picked: number;
  filter: {
    document: string | null;
    passage: number | null;
    topic: string | null;
    kind: string | null;
    only: 'picked' | null;
  };
  documents: { slug: string; title: string; passages: number }[];
  topics: { id: string; name: string }[];
}

const fewest = z.string().max(300).optional();

/** Returns the questions or cards that can be picked for an assignment, with stem, type, topic and key. */
export const pickList = classUseCase({
  action: 'assignment.make',
  input: z.object({
    assignment: z.uuid(),
    document: fewest,
    passage: z.coerce.number().int().min(1).max(100_000).optional(),
    topic: fewest,
    kind: fewest,
    /** Lists only what is picked already. */
    only: z.literal('picked').optional(),
  }),
  async run(input, member, { database }): Promise<Result<PickList>> {
    const found = await foundAssignment(input.classId, input.assignment, database);
    if (found === null) return refused('not-found');
    const { assignment, settings } = found;
    const all = await documents();
    const sources =
      settings.kind === 'cards'
        ? all.filter(({ record }) => record.slug === settings.document)
        : all;
    const shown = sources.filter(({ record }) => (input.document ?? record.slug) === record.slug);
    const picked = pickedOf(settings);
    const entries = shown
      .flatMap((document): PickEntry[] =>
        settings.kind === 'cards'
          ? [...deckOf(document).values()].map(cardEntry)
          : [...bankOf(document)].sort(byPassage).map(itemEntry),
      )
      .map((entry) => ({ ...entry, place: picked.get(entry.id) ?? null }))
      .filter(
        (entry) =>
          (input.passage === undefined || entry.passages.includes(input.passage)) &&
          (input.topic === undefined || (entry.topic ?? termsGroup) === input.topic) &&
          (input.kind === undefined || entry.kind === input.kind) &&
          (input.only === undefined || entry.place !== null),
      );
    return done({
      className: member.class.name,
      assignment: {
        id: assignment.id,
        title: assignment.title,
        kind: settings.kind,
        isPublished: assignment.publishedAt !== null,
      },
      entries: input.only === undefined ? entries : entries.sort(byPlace),
      picked: picked.size,
      filter: {
        document: input.document ?? null,
        passage: input.passage ?? null,
        topic: input.topic ?? null,
        kind: input.kind ?? null,
        only: input.only ?? null,
      },
      documents: sources.map(({ record, passages }) => ({
        slug: record.slug,
        title: record.title,
        passages: passages.length,
      })),
      topics: topicsOf(sources),
    });
  },
});

function pickedOf(settings: AssignmentSettings): Map<string, number> {
  if (settings.kind === 'cards') return new Map(settings.cards.map((id, index) => [id, index + 1]));
  const { choice } = settings;
  return new Map(choice.by === 'hand' ? choice.items.map((id, index) => [id, index + 1]) : []);
}

function passagesOf(quotes: readonly { passage: number }[]): number[] {
  return [...new Set(quotes.map(({ passage }) => passage))];
}

/** In the order of the text, and at one place type by type. */
function byPassage(a: Item, b: Item): number {
  const [first, second] = [a, b].map(({ evidence }) => passagesOf(evidence)[0] ?? 0);
  return (first ?? 0) - (second ?? 0) || itemTypes.indexOf(a.type) - itemTypes.indexOf(b.type);
}

function byPlace(a: PickEntry, b: PickEntry): number {
  return (a.place ?? 0) - (b.place ?? 0);
}

function itemEntry(item: Item): PickEntry {
  return {
    id: item.id,
    kind: item.type,
    topic: item.topic,
    passages: passagesOf(item.evidence),
    asks: askedText(item),
    key: keyOf(item),
    place: null,
  };
}

function cardEntry(card: Card): PickEntry {
  return {
    id: card.id,
    kind: card.kind,
    topic: groupOf(card) === termsGroup ? null : groupOf(card),
    passages: passagesOf(card.evidence),
    asks: cardFront(card),
    key: { is: 'text', text: cardBack(card) },
    place: null,
  };
}

/** Returns what a card asks, in one text. */
export function cardFront(card: Card): string {
  switch (card.kind) {
    case 'claim':
      return card.front.question;
    case 'cloze':
      return card.front.parts.map((part) => ('text' in part ? part.text : '……')).join('');
    case 'term':
      return card.front.name;
    case 'prompt':
      return card.front.stem;
  }
}

/** Returns what a card answers, in one text. */
export function cardBack(card: Card): string {
  switch (card.kind) {
    case 'claim':
      return card.back.answer;
    case 'cloze':
      return card.back.words;
    case 'term':
      return card.back.inDocument;
    case 'prompt':
      return card.back.modelAnswer;
  }
}
