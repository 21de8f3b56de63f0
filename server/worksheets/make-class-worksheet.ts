import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import type { Item } from '@/items/registry';
import {
  asFrozen,
  assignmentSeed,
  attemptItems,
  frozenItemsOf,
} from '../assignments/attempt-items';
import { type FoundAssignment, foundAssignment } from '../assignments/found-assignment';
import { itemsToFreeze } from '../assignments/freeze-items';
import { runningClassUseCase } from '../classes/running-class-use-case';
import type { Database } from '../database/client';
import { keepWorksheet } from './keep-worksheet';
import { layoutFields } from './layout-fields';

/**
 * Makes a worksheet of an assignment: of the items it was handed out with, or would be. Where each
 * student has a draw of their own, the paper has one draw for all. Returns its id.
 */
export const makeClassWorksheet = runningClassUseCase({
  action: 'worksheet.make',
  input: z.object({ assignment: z.uuid(), ...layoutFields }),
  async run(input, member, world): Promise<Result<{ worksheet: string }>> {
    const { classId, paper, passages, lines, versions } = input;
    const found = await foundAssignment(classId, input.assignment, world.database);
    if (found === null) return refused('not-found', { field: 'assignment' });
    const items = await itemsOnPaper(found, world.database);
    if (!items.ok) return items;
    if (items.value.length === 0) return refused('nothing-to-ask');
    const worksheet = await keepWorksheet(
      {
        ownerId: member.learnerId,
        classId,
        assignmentId: found.assignment.id,
        title: found.assignment.title,
        layout: { paper, passages, lines, due: found.settings.due?.slice(0, 10) ?? null },
        versions,
        items: items.value,
      },
      world,
    );
    return done({ worksheet });
  },
});

async function itemsOnPaper(
  { assignment, settings }: FoundAssignment,
  database: Database,
): Promise<Result<Item[]>> {
  if (settings.kind === 'cards') return refused('nothing-to-ask');
  const asked = async (frozen: Awaited<ReturnType<typeof frozenItemsOf>>) =>
    (
      await attemptItems(
        assignment,
        { ...settings, shuffleItems: false },
        frozen,
        `paper/${assignmentSeed(assignment)}`,
      )
    ).map(({ item }) => item);
  if (assignment.publishedAt !== null) {
    const frozen = await frozenItemsOf(assignment.id, database);
    // What a regrade left out is not asked again.
    return done(await asked(frozen.filter(({ exception }) => exception !== 'left-out')));
  }
  const drafted = await itemsToFreeze(assignment, settings);
  if (!drafted.ok) return drafted;
  return done(await asked(drafted.value.map(asFrozen)));
}
