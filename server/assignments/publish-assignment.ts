import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import type { AssignmentSettings } from '@/domain/school/assignment-settings';
import type { Item } from '@/items/registry';
import { recordAudit } from '../audit/record-audit';
import { classUseCase, type Member } from '../classes/class-use-case';
import type { Transaction } from '../database/client';
import { asFound, foundAssignment } from './found-assignment';
import { freezeItems, itemsToFreeze } from './freeze-items';
import { passedProblem, settingsProblem } from './settings-problem';

/**
 * Hands an assignment out: freezes its items as they are now and lets the students see it. Doing so
 * twice is harmless.
 */
export const publishAssignment = classUseCase({
  action: 'assignment.make',
  input: z.object({ assignment: z.uuid() }),
  async run(input, member, { database, now }): Promise<Result<{ assignment: string }>> {
    const found = await foundAssignment(input.classId, input.assignment, database);
    if (found === null) return refused('not-found');
    const { assignment, settings } = found;
    if (assignment.publishedAt !== null) return done({ assignment: assignment.id });
    const items = await publishableItems(assignment, settings, member, now);
    if (!items.ok) return items;
    return database.$transaction(async (transaction) => {
      const { count } = await transaction.assignment.updateMany({
        where: asFound(found),
        data: { publishedAt: now },
      });
      if (count === 0) return refused('conflict');
      await handOut(transaction, assignment, items.value, member, now);
      return done({ assignment: assignment.id });
    });
  },
});

/** Returns the items to hand out with, none for cards; or why the assignment cannot be handed out so. */
export async function publishableItems(
  assignment: { id: string; createdById: string },
  settings: AssignmentSettings,
  member: Member,
  now: Date,
): Promise<Result<Item[]>> {
  if (member.class.archivedAt !== null) return refused('closed');
  const problem =
    (await settingsProblem(settings)) ?? passedProblem(settings, member.class.zone, now);
  if (problem !== null) return { ok: false, problem };
  if (settings.kind === 'quiz') return itemsToFreeze(assignment, settings);
  return settings.cards.length > 0
    ? done([])
    : refused('malformed', { field: 'cards', facts: { reason: 'none-picked' } });
}

/** Writes what handing out adds to an assignment that was just marked as published. */
export async function handOut(
  transaction: Transaction,
  assignment: { id: string; title: string },
  items: readonly Item[],
  member: Member,
  now: Date,
): Promise<void> {
  await freezeItems(transaction, assignment.id, items);
  await recordAudit(transaction, now, {
    actorId: member.learnerId,
    action: 'assignment.published',
    classId: member.class.id,
    subject: assignment.id,
    details: { title: assignment.title, items: items.length },
  });
}
