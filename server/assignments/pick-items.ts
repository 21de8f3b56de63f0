import 'server-only';
import { z } from 'zod';
import { type Result, refused } from '@/domain/result';
import type { AssignmentSettings } from '@/domain/school/assignment-settings';
import { type Pick, pickedInOrder } from '@/domain/school/item-choice';
import { classUseCase } from '../classes/class-use-case';
import { saveChange } from './change-assignment';
import { foundAssignment } from './found-assignment';
import { actField, type SavedAssignment } from './make-assignment';
import { several } from './settings-input';

const id = z.string().min(1).max(300);

/**
 * Sets which questions are picked by hand, and in which order, or which cards are to be known. Only
 * what the page listed is touched: what is picked and was not listed stays picked.
 */
export const pickItems = classUseCase({
  action: 'assignment.make',
  input: z.object({
    assignment: z.uuid(),
    act: actField,
    /** Everything that the page listed. */
    listed: several(id, 1000),
    /** Of these, what is ticked. */
    picked: several(id, 1000),
    /** Places typed beside them, by id. */
    places: z.record(z.string(), z.coerce.number().min(0).max(10_000)).default({}),
  }),
  async run(input, member, world): Promise<Result<SavedAssignment>> {
    const found = await foundAssignment(input.classId, input.assignment, world.database);
    if (found === null) return refused('not-found');
    const { settings } = found;
    const before = pickedBefore(settings);
    const elsewhere = before.filter((one) => !input.listed.includes(one));
    const places = new Map(Object.entries(input.places));
    const picks: Pick[] = [
      ...elsewhere.map((one) => ({ id: one, place: before.indexOf(one) + 1 })),
      ...input.picked.map((one) => ({ id: one, place: places.get(one) ?? null })),
    ];
    const ids = settings.kind === 'cards' ? picks.map((pick) => pick.id) : pickedInOrder(picks);
    const most = settings.kind === 'cards' ? 500 : 100;
    if (ids.length > most) {
      return refused('malformed', { field: 'picked', facts: { reason: 'too-many', most } });
    }
    const change = {
      title: found.assignment.title,
      act: input.act,
      settings: withPicked(settings, ids),
    };
    const saved = await saveChange(found, change, member, world);
    if (!saved.ok && ['items', 'cards'].includes(saved.problem.field ?? '')) {
      return { ok: false, problem: { ...saved.problem, field: 'picked' } };
    }
    return saved;
  },
});

function pickedBefore(settings: AssignmentSettings): readonly string[] {
  if (settings.kind === 'cards') return settings.cards;
  return settings.choice.by === 'hand' ? settings.choice.items : [];
}

function withPicked(settings: AssignmentSettings, ids: string[]): AssignmentSettings {
  if (settings.kind === 'cards') return { ...settings, cards: ids };
  return { ...settings, choice: { by: 'hand', items: ids } };
}
