import 'server-only';
import type { AssignmentSettings } from '@/domain/school/assignment-settings';
import { shownOf } from '@/domain/school/release';
import { storedSettings } from '../assignments/assignment-rules';
import { isFor, whomForSelect } from '../assignments/whom-for';
import type { Database } from '../database/client';
import { type AssignmentTime, assignmentTime } from '../following/assignment-time';
import type { ClassClock } from '../following/class-clock';
import type { GrantedIn } from '../following/granted-in';
import { isDueOverWith } from '../taking/class-release';

/** An assignment handed out, as a column of the gradebook. */
export interface GradebookColumn extends AssignmentTime {
  id: string;
  title: string;
  settings: AssignmentSettings;
  /** From when cards count as recalled. */
  since: Date;
  /** Questions that have a score, or cards to know: its points where points are added up. */
  outOf: number;
  /** Whether students are shown their scores. */
  isScoreShown: boolean;
  /** Whether it is for a student of the class. */
  isFor: (learnerId: string) => boolean;
}

/** Returns what was handed out in a class, first to last; drafts and what was taken back are not among it. */
export async function gradebookColumns(
  classId: string,
  {
    zone,
    clock,
    granted,
    present,
    database,
  }: {
    zone: string;
    clock: ClassClock;
    granted: GrantedIn;
    /** The ids of those on the roster. */
    present: readonly string[];
    database: Database;
  },
): Promise<GradebookColumn[]> {
  const where = { classId, publishedAt: { not: null }, withdrawnAt: null };
  const [assignments, leftOut] = await Promise.all([
    database.assignment.findMany({
      where,
      orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
      include: {
        _count: { select: { items: true } },
        students: whomForSelect.students,
      },
    }),
    database.assignmentItem.groupBy({
      by: ['assignmentId'],
      where: { assignment: where, exception: 'left-out' },
      _count: true,
    }),
  ]);
  const without = new Map(leftOut.map(({ assignmentId, _count }) => [assignmentId, _count]));
  return assignments.map((assignment) => {
    const { id, title, publishedAt, createdAt, _count } = assignment;
    const settings = storedSettings(assignment.settings);
    const dues = present.flatMap((learnerId) => granted(learnerId, id).due ?? []);
    return {
      id,
      title,
      settings,
      ...assignmentTime(assignment, settings, clock),
      since: clock.instant(settings.opens) ?? publishedAt ?? createdAt,
      outOf: outOf(settings, { items: _count.items, leftOut: without.get(id) ?? 0 }),
      isScoreShown:
        settings.kind === 'cards' ||
        shownOf(settings, {
          answered: false,
          submitted: true,
          dueOver: isDueOverWith(dues, { assignment, settings, zone }, clock.now),
        }).score,
      isFor: (learnerId) => isFor(assignment, learnerId),
    };
  });
}

/** What was left out of a pool of which each student is asked some takes nothing from their number. */
function outOf(
  settings: AssignmentSettings,
  { items, leftOut }: { items: number; leftOut: number },
): number {
  if (settings.kind === 'cards') return new Set(settings.cards).size;
  const { choice } = settings;
  const isPool = choice.by === 'draw' && choice.items === 'each';
  return isPool ? Math.min(choice.count, items - leftOut) : items - leftOut;
}
