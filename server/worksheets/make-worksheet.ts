import 'server-only';
import { z } from 'zod';
import { opaqueId, seededRandom } from '@/domain/assessment/random';
import { done, type Result, refused } from '@/domain/result';
import { draw } from '@/items/draw';
import { itemTypes } from '@/items/item';
import { several } from '../assignments/settings-input';
import { bankOf } from '../attempts/bank';
import { documentBySlug } from '../documents/library';
import { openUseCase } from '../use-case';
import { keepWorksheet } from './keep-worksheet';
import { layoutFields } from './layout-fields';

const closedTypes = itemTypes.filter((type) => type !== 'extended-response');

/**
 * Makes a worksheet of a document: questions drawn, prompts chosen, or both. Anybody may: one made
 * without an account is open to whoever has its address. Returns its id.
 */
export const makeWorksheet = openUseCase({
  input: z.object({
    document: z.string().min(1).max(200),
    /** Questions to choose or fill in; none for prompts alone. */
    count: z.coerce.number().int().min(0).max(50).default(10),
    types: several(z.enum(closedTypes), closedTypes.length),
    topics: several(z.string().min(1).max(100), 200),
    /** Item ids of the prompts to write on. */
    prompts: several(z.string().min(1).max(300), 50),
    ...layoutFields,
  }),
  async run(input, { learnerId }, world): Promise<Result<{ worksheet: string }>> {
    const document = await documentBySlug(input.document);
    if (document === null) return refused('not-found', { field: 'document' });
    const bank = bankOf(document);
    const prompts = input.prompts.flatMap(
      (id) => bank.find((item) => item.id === id && item.type === 'extended-response') ?? [],
    );
    if (prompts.length < input.prompts.length) return refused('not-found', { field: 'prompts' });
    const drawn =
      input.count === 0
        ? []
        : draw(
            bank,
            document,
            {
              count: input.count,
              types: input.types.length > 0 ? input.types : closedTypes,
              ...(input.topics.length > 0 && { topics: input.topics }),
            },
            seededRandom(opaqueId(world.random, 24)),
          );
    const items = [...drawn, ...prompts];
    if (items.length === 0) return refused('nothing-to-ask');
    const { paper, passages, lines, versions } = input;
    const worksheet = await keepWorksheet(
      {
        ownerId: learnerId,
        classId: null,
        assignmentId: null,
        title: document.record.title,
        layout: { paper, passages, lines, due: null },
        versions,
        items,
      },
      world,
    );
    return done({ worksheet });
  },
});
