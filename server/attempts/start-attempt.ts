import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { isMissed } from '@/domain/assessment/attempt-score';
import { opaqueId, seededRandom, shuffled } from '@/domain/assessment/random';
import type { SourceDocument } from '@/domain/content/document';
import { done, type Result, refused } from '@/domain/result';
import { draw } from '@/items/draw';
import { evidencePassages } from '@/items/evidence-passages';
import { itemTypes } from '@/items/item';
import { arrangeItem, type Item } from '@/items/registry';
import { documentBySlug } from '../documents/library';
import { type Asker, openUseCase, type World } from '../use-case';
import { bankOf } from './bank';
import { frozenItem, keepVersions } from './frozen-item';
import { scoredItem } from './scored-item';
import { storedItem } from './stored-item';

/** How many questions one click asks. */
const usualCount = 10;

/** A field of a form that may be there several times, once, or not at all. */
function several<Schema extends z.ZodType>(one: Schema) {
  return z.union([z.array(one).max(50), one.transform((value) => [value])]).optional();
}

const inputSchema = z.object({
  document: z.string().min(1).max(200),
  types: several(z.enum(itemTypes)),
  topics: several(z.string().min(1).max(100)),
  count: z.coerce.number().int().min(1).max(50).default(usualCount),
  /** Asks again what was missed in this attempt; the other choices are then passed over. */
  retryOf: z.uuid().optional(),
});
type Input = z.output<typeof inputSchema>;

/**
 * Starts an attempt: draws items, freezes each as it is now, and fixes the order of its options.
 * Nobody is made: the attempt belongs to whoever first answers it. Returns its id.
 */
export const startAttempt = openUseCase({
  input: inputSchema,
  async run(input, asker, world): Promise<Result<{ attempt: string }>> {
    const document = await documentBySlug(input.document);
    if (document === null) return refused('not-found', { field: 'document' });
    // Secret, and long enough that nobody finds it by trying.
    const seed = opaqueId(world.random, 24);
    const chosen =
      input.retryOf === undefined
        ? done(drawn(document, input, seed))
        : await missedItems(document, input.retryOf, seed, asker, world);
    if (!chosen.ok) return chosen;
    if (chosen.value.length === 0) return refused('nothing-to-ask');

    const attempt = randomUUID();
    const frozen = chosen.value.map((item) => ({ item, version: frozenItem(item) }));
    const { database } = world;
    await database.$transaction([
      keepVersions(
        database,
        frozen.map(({ version }) => version),
      ),
      database.attempt.create({
        data: {
          id: attempt,
          document: document.record.slug,
          seed,
          startedAt: world.now,
          retryOfId: input.retryOf ?? null,
        },
      }),
      database.attemptItem.createMany({
        data: frozen.map(({ item, version }, index) => ({
          attemptId: attempt,
          position: index + 1,
          versionHash: version.hash,
          passages: evidencePassages(item),
          arrangement: arrangeItem(item, seededRandom(`${seed}/${index + 1}`)),
        })),
      }),
    ]);
    return done({ attempt });
  },
});

function drawn(document: SourceDocument, input: Input, seed: string): Item[] {
  const { count, types, topics } = input;
  return draw(
    [...bankOf(document)],
    document,
    { count, ...(types && { types }), ...(topics && { topics }) },
    seededRandom(seed),
  );
}

/** The items missed in one of the asker's own self-tests, as the content has them now, in a new order. */
async function missedItems(
  document: SourceDocument,
  attempt: string,
  seed: string,
  { learnerId }: Asker,
  { database }: World,
): Promise<Result<Item[]>> {
  const missedIn =
    learnerId === null
      ? null
      : await database.attempt.findFirst({
          where: { id: attempt, learnerId, document: document.record.slug, assignmentId: null },
          include: {
            items: {
              orderBy: { position: 'asc' },
              include: { version: true, ...scoredItem.include },
            },
          },
        });
  if (missedIn === null) return refused('not-found', { field: 'retryOf' });
  const bank = bankOf(document);
  const missed = missedIn.items
    .filter((item) => isMissed(scoredItem.of(item)))
    .map(
      ({ version }) => bank.find(({ id }) => id === version.itemId) ?? storedItem(version.content),
    );
  return done(shuffled(missed, seededRandom(seed)));
}
