import 'server-only';
import { noAccommodation } from '@/domain/school/accommodation';
import type { AssignmentSettings } from '@/domain/school/assignment-settings';
import type { ClassClock } from './class-clock';

/** Where an assignment stands between its teacher, its students and the clock. */
type AssignmentState =
  | 'draft'
  | 'withdrawn'
  | 'not-open'
  | 'open'
  /** Due for the class, and open for late work. */
  | 'past-due'
  | 'closed';

/** When an assignment opens, is due and closes for the class at large, and where it stands. */
export interface AssignmentTime {
  state: AssignmentState;
  opensAt: Date | null;
  dueAt: Date | null;
  closesAt: Date | null;
}

/** Returns the times of an assignment by the clock of its class. */
export function assignmentTime(
  assignment: { publishedAt: Date | null; withdrawnAt: Date | null },
  settings: AssignmentSettings,
  clock: ClassClock,
): AssignmentTime {
  const opensAt = clock.instant(settings.opens);
  const dueAt = clock.dueAt(settings, noAccommodation);
  const closesAt = clock.closesAt(settings, noAccommodation);
  const has = (at: Date | null) => at !== null && at <= clock.now;
  const state =
    assignment.publishedAt === null
      ? 'draft'
      : assignment.withdrawnAt !== null
        ? 'withdrawn'
        : has(closesAt)
          ? 'closed'
          : has(dueAt)
            ? 'past-due'
            : opensAt !== null && !has(opensAt)
              ? 'not-open'
              : 'open';
  return { state, opensAt, dueAt, closesAt };
}
