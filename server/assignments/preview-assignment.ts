import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import type { AssignmentSettings, QuizSettings } from '@/domain/school/assignment-settings';
import { type PresentedItem, presentItem } from '@/items/registry';
import { classUseCase } from '../classes/class-use-case';
import type { Database } from '../database/client';
import { documentBySlug } from '../documents/library';
import { deckOf } from '../study/deck';
import {
  type AskedItem,
  asFrozen,
  assignmentSeed,
  attemptItems,
  type FrozenItem,
  frozenItemsOf,
} from './attempt-items';
import { type FoundAssignment, foundAssignment } from './found-assignment';
import { itemsToFreeze } from './freeze-items';
import { cardBack, cardFront } from './pick-list';

/** One question of a preview: what a student sees before answering, and nothing else. */
export interface PreviewedQuestion {
  position: number;
  presented: PresentedItem;
  document: { slug: string; title: string };
  /** Names of the parts of the paper, by voice. */
  voices: Record<string, string>;
}

/** An assignment as a student would meet it. */
export interface AssignmentPreview {
  id: string;
  title: string;
  settings: AssignmentSettings;
  zone: string;
  isDraft: boolean;
  questions: PreviewedQuestion[];
  /** For an assignment of cards: both sides of each. */
  cards: { id: string; front: string; back: string }[];
}

/** Which of the many students the preview plays. */
export const studentField = z.coerce.number().int().min(1).max(1000).default(1);

/**
 * Returns an assignment as a student sees it: the same items through the same door, arranged as for
 * one of many students. Nothing is stored, so there is no trace of it in any figure.
 */
export const previewAssignment = classUseCase({
  action: 'assignment.make',
  input: z.object({ assignment: z.uuid(), student: studentField }),
  async run(input, member, { database }): Promise<Result<AssignmentPreview>> {
    const found = await foundAssignment(input.classId, input.assignment, database);
    if (found === null) return refused('not-found');
    const { assignment, settings } = found;
    const asked =
      settings.kind === 'cards'
        ? done([])
        : await previewedItems(found, settings, input.student, database);
    if (!asked.ok) return asked;
    return done({
      id: assignment.id,
      title: assignment.title,
      settings,
      zone: member.class.zone,
      isDraft: assignment.publishedAt === null,
      questions: await Promise.all(asked.value.map(previewedQuestion)),
      cards: settings.kind === 'cards' ? await previewedCards(settings) : [],
    });
  },
});

/** Returns what an attempt of one made-up student would ask. */
export async function previewedItems(
  { assignment }: FoundAssignment,
  settings: QuizSettings,
  student: number,
  database: Database,
): Promise<Result<AskedItem[]>> {
  const frozen =
    assignment.publishedAt === null
      ? await itemsAsDrafted(assignment, settings)
      : done(await frozenItemsOf(assignment.id, database));
  if (!frozen.ok) return frozen;
  const seed = `preview/${assignmentSeed(assignment)}/${student}`;
  return done(await attemptItems(assignment, settings, frozen.value, seed));
}

async function itemsAsDrafted(
  assignment: { id: string; createdById: string },
  settings: QuizSettings,
): Promise<Result<FrozenItem[]>> {
  const items = await itemsToFreeze(assignment, settings);
  if (!items.ok) return items;
  return done(items.value.map(asFrozen));
}

async function previewedQuestion(
  { item, arrangement }: AskedItem,
  index: number,
): Promise<PreviewedQuestion> {
  const record = (await documentBySlug(item.document))?.record;
  return {
    position: index + 1,
    presented: presentItem(item, arrangement),
    document: { slug: item.document, title: record?.title ?? item.document },
    voices: Object.fromEntries((record?.voices ?? []).map(({ id, part }) => [id, part])),
  };
}

async function previewedCards({
  document: slug,
  cards,
}: Extract<AssignmentSettings, { kind: 'cards' }>): Promise<AssignmentPreview['cards']> {
  const document = await documentBySlug(slug);
  if (document === null) return [];
  const deck = deckOf(document);
  return cards.flatMap((id) => {
    const card = deck.get(id);
    return card ? [{ id, front: cardFront(card), back: cardBack(card) }] : [];
  });
}
