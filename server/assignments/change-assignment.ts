import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import type { AssignmentSettings } from '@/domain/school/assignment-settings';
import { fixedChanges } from '@/domain/school/settings-change';
import type { Item } from '@/items/registry';
import { recordAudit } from '../audit/record-audit';
import { classUseCase, type Member } from '../classes/class-use-case';
import type { Transaction } from '../database/client';
import type { World } from '../use-case';
import { withChosenCards } from './card-choice';
import { asFound, type FoundAssignment, foundAssignment } from './found-assignment';
import { freezeItems, itemsToFreeze } from './freeze-items';
import { actField, nothingPicked, type SavedAssignment, savedState } from './make-assignment';
import { handOut, publishableItems } from './publish-assignment';
import {
  freeFields,
  settingsFields,
  settingsFrom,
  titleField,
  withFreeSettings,
} from './settings-input';
import { settingsProblem } from './settings-problem';
import { whomForFields, whomForProblem, writeWhomFor } from './whom-for';

const identified = {
  assignment: z.uuid(),
  title: titleField,
  /** As the form was filled: what somebody else changed meanwhile is not written over. */
  edition: z.string().max(64).optional(),
  ...whomForFields,
};

/** Changes an assignment; once students have begun, only what takes nothing from them. */
export const changeAssignment = classUseCase({
  action: 'assignment.make',
  input: z.object({ ...settingsFields, ...identified, act: actField }),
  async run(input, member, world): Promise<Result<SavedAssignment>> {
    const found = await foundAssignment(input.classId, input.assignment, world.database);
    if (found === null) return refused('not-found');
    if (isOutdated(found, input.edition)) return refused('conflict');
    const settings = await withChosenCards(settingsFrom(input, found.settings), input);
    return saveChange(found, { ...input, settings }, member, world);
  },
});

/** Changes what stays free when students have begun: title, dates, attempts, what is shown, password. */
export const adjustAssignment = classUseCase({
  action: 'assignment.make',
  input: z.object({ ...freeFields, ...identified }),
  async run(input, member, world): Promise<Result<SavedAssignment>> {
    const found = await foundAssignment(input.classId, input.assignment, world.database);
    if (found === null) return refused('not-found');
    if (isOutdated(found, input.edition)) return refused('conflict');
    const settings = withFreeSettings(input, found.settings);
    return saveChange(found, { ...input, act: 'save', settings }, member, world);
  },
});

/** Writes a change of an assignment as it was found, with its items frozen anew where they are others. */
export async function saveChange(
  found: FoundAssignment,
  change: {
    title: string;
    act: 'save' | 'publish';
    settings: AssignmentSettings;
    whom?: 'class' | 'some' | undefined;
    students?: string[];
  },
  member: Member,
  { database, now }: World,
): Promise<Result<SavedAssignment>> {
  const { assignment } = found;
  const { settings, title } = change;
  if (member.class.archivedAt !== null) return refused('closed');
  const problem = await settingsProblem(settings);
  if (problem !== null) return { ok: false, problem };
  const isToPick = nothingPicked(settings);
  const wasPublished = assignment.publishedAt !== null;
  const publishes = change.act === 'publish' && !wasPublished && !isToPick;
  const items = publishes
    ? await publishableItems(assignment, settings, member, now)
    : await itemsAnew(found, settings);
  if (!items.ok) return items;

  return database.$transaction(async (transaction) => {
    const [fixed] = fixedChanges(found.settings, settings);
    if (fixed !== undefined && (await hasBegun(assignment.id, transaction))) {
      return refused('malformed', { field: fieldOf(fixed), facts: { reason: 'begun' } });
    }
    const forWhom = { whom: change.whom, students: change.students ?? [] };
    const unfit = await whomForProblem(transaction, assignment, forWhom);
    if (unfit !== null) return { ok: false, problem: unfit };
    const { count } = await transaction.assignment.updateMany({
      where: asFound(found),
      data: { title, settings, ...(publishes && { publishedAt: now }) },
    });
    if (count === 0) return refused('conflict');
    await writeWhomFor(transaction, assignment.id, forWhom);
    const saved = { id: assignment.id, title };
    if (publishes) await handOut(transaction, saved, items.value ?? [], member, now);
    if (wasPublished) {
      if (items.value !== null) await freezeItems(transaction, assignment.id, items.value);
      await recordAudit(transaction, now, {
        actorId: member.learnerId,
        action: 'assignment.changed',
        classId: member.class.id,
        subject: assignment.id,
        details: { title, changed: changedFields(found, title, settings) },
      });
    }
    return done({
      assignment: assignment.id,
      state: savedState(wasPublished || publishes, isToPick),
    });
  });
}

/** The items to freeze in place of those handed out; null where they stay. */
async function itemsAnew(
  { assignment, settings: before }: FoundAssignment,
  settings: AssignmentSettings,
): Promise<Result<Item[] | null>> {
  if (assignment.publishedAt === null) return done(null);
  if (nothingPicked(settings)) {
    const field = settings.kind === 'cards' ? 'cards' : 'items';
    return refused('malformed', { field, facts: { reason: 'none-picked' } });
  }
  if (settings.kind === 'cards') return done([]);
  const isSame =
    before.kind === 'quiz' && JSON.stringify(before.choice) === JSON.stringify(settings.choice);
  return isSame ? done(null) : itemsToFreeze(assignment, settings);
}

async function hasBegun(assignmentId: string, transaction: Transaction): Promise<boolean> {
  return (await transaction.attempt.count({ where: { assignmentId }, take: 1 })) > 0;
}

/** The form's field for a setting, where it is another. */
function fieldOf(setting: string): string {
  return setting === 'choice' || setting === 'kind' ? 'what' : setting;
}

function isOutdated({ edition }: FoundAssignment, known: string | undefined): boolean {
  return known !== undefined && known !== edition;
}

function changedFields(found: FoundAssignment, title: string, after: AssignmentSettings): string[] {
  const before = new Map<string, unknown>(Object.entries(found.settings));
  const changed = Object.entries(after)
    .filter(([field, value]) => JSON.stringify(before.get(field)) !== JSON.stringify(value))
    .map(([field]) => field);
  return found.assignment.title === title ? changed : ['title', ...changed];
}
