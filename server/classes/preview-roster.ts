import 'server-only';
import { z } from 'zod';
import { done, type Result } from '@/domain/result';
import { type PlannedRow, plannedRoster, type RosterAct } from '@/domain/school/roster';
import { listFields, type RosterList, readList } from './roster-list';
import { rosterOf } from './roster-of';
import { runningClassUseCase } from './running-class-use-case';

/** How many rows a preview shows; the counts are of all. */
const shownRows = 300;

export type ActCounts = Record<RosterAct['type'], number>;

export interface RosterPreview extends Omit<RosterList, 'students'> {
  counts: ActCounts;
  /** The first rows of the list. */
  rows: PlannedRow[];
  /** The first of the refused rows that are not among them. */
  furtherRefused: PlannedRow[];
  total: number;
}

/** Returns how many rows do what. */
export function actCounts(plan: readonly PlannedRow[]): ActCounts {
  const counts: ActCounts = { add: 0, keep: 0, change: 0, refuse: 0 };
  for (const { act } of plan) counts[act.type] += 1;
  return counts;
}

/** What a list of students would do to the roster. Writes nothing. */
export const previewRoster = runningClassUseCase({
  action: 'roster.change',
  input: z.object(listFields),
  async run({ classId, ...list }, _member, { database }): Promise<Result<RosterPreview>> {
    const read = readList(list);
    if (!read.ok) return read;
    const { students, ...understood } = read.value;
    const plan = plannedRoster(students, await rosterOf(classId, database));
    return done({
      ...understood,
      counts: actCounts(plan),
      rows: plan.slice(0, shownRows),
      furtherRefused: plan
        .slice(shownRows)
        .filter(({ act }) => act.type === 'refuse')
        .slice(0, shownRows),
      total: plan.length,
    });
  },
});
