import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import {
  type AssignmentSettings,
  assignmentSettingsSchema,
} from '@/domain/school/assignment-settings';
import { classUseCase } from '../classes/class-use-case';
import { withChosenCards } from './card-choice';
import { handOut, publishableItems } from './publish-assignment';
import { settingsFields, settingsFrom, titleField } from './settings-input';
import { settingsProblem } from './settings-problem';
import { whomForFields, whomForProblem, writeWhomFor } from './whom-for';

/** How an assignment stands once its form was saved. */
export interface SavedAssignment {
  assignment: string;
  state: 'draft' | 'to-pick' | 'published';
}

/** Whether the form hands the assignment out, or keeps it as a draft. */
export const actField = z.enum(['save', 'publish']).default('save');

/**
 * Makes an assignment of a class: as a draft, or handed out at once. One whose questions or cards are
 * still to be picked stays a draft.
 */
export const makeAssignment = classUseCase({
  action: 'assignment.make',
  input: z.object({ ...settingsFields, ...whomForFields, title: titleField, act: actField }),
  async run(input, member, { database, now }): Promise<Result<SavedAssignment>> {
    if (member.class.archivedAt !== null) return refused('closed');
    const settings = await withChosenCards(settingsFrom(input, null), input);
    const problem = await settingsProblem(settings);
    if (problem !== null) return { ok: false, problem };
    const assignment = { id: randomUUID(), createdById: member.learnerId };
    const isToPick = nothingPicked(settings);
    const publishes = input.act === 'publish' && !isToPick;
    const items = publishes ? await publishableItems(assignment, settings, member, now) : done([]);
    if (!items.ok) return items;
    const { classId } = input;
    return database.$transaction(async (transaction) => {
      const unfit = await whomForProblem(transaction, { ...assignment, classId }, input);
      if (unfit !== null) return { ok: false, problem: unfit };
      const made = await transaction.assignment.create({
        data: {
          ...assignment,
          classId,
          title: input.title,
          settings: assignmentSettingsSchema.parse(settings),
          createdAt: now,
          publishedAt: publishes ? now : null,
        },
      });
      await writeWhomFor(transaction, made.id, input);
      if (publishes) await handOut(transaction, made, items.value, member, now);
      return done({ assignment: made.id, state: savedState(publishes, isToPick) });
    });
  },
});

/** Tells whether questions to be picked by hand, or cards, are still missing. */
export function nothingPicked(settings: AssignmentSettings): boolean {
  if (settings.kind === 'cards') return settings.cards.length === 0;
  return settings.choice.by === 'hand' && settings.choice.items.length === 0;
}

/** Returns how an assignment stands. */
export function savedState(isPublished: boolean, isToPick: boolean): SavedAssignment['state'] {
  if (isPublished) return 'published';
  return isToPick ? 'to-pick' : 'draft';
}
