import 'server-only';
import { grouped } from '@/domain/analysis/grouped';
import { shareEarned } from '@/domain/assessment/assignment-score';
import {
  type CellAttempt,
  cellForStudent,
  type GradebookCell,
  gradebookCell,
} from '@/domain/school/gradebook-cell';
import { type GradebookTotal, gradebookTotal } from '@/domain/school/gradebook-total';
import { byNameAndNumber } from '@/domain/school/roster-order';
import type { Database } from '../database/client';
import { type CardsKnown, cardsKnown } from '../following/cards-known';
import { type ClassClock, classClock } from '../following/class-clock';
import { type GrantedIn, grantedIn } from '../following/granted-in';
import { latenessUnder, whatCounts } from '../taking/attempt-standing';
import { type AttemptSum, attemptSums } from './attempt-sums';
import { type GradebookColumn, gradebookColumns } from './gradebook-columns';
import { newestChanges, type StoredChange } from './stored-changes';
import { type StoredRules, storedRules } from './stored-rules';

/** A student as a row of the gradebook. */
export interface GradebookRow {
  learnerId: string;
  name: string;
  number: string | null;
  /** Whether the student is no longer on the roster. */
  hasLeft: boolean;
  /** One for each column, in their order. */
  cells: GradebookCell[];
  total: GradebookTotal;
}

/** The grades of a class, or of one of its students, with what they are made by. */
export interface Gradebook {
  columns: GradebookColumn[];
  /** By name. */
  rows: GradebookRow[];
  rules: StoredRules;
}

/**
 * Returns the gradebook of a class as it stands now: of everybody on the roster, or of one student, even one
 * who has left. Everybody's figures come from here, the student's own as well as the teacher's.
 */
export async function readGradebook(
  { id: classId, zone, learnerId }: { id: string; zone: string; learnerId?: string },
  { database, now }: { database: Database; now: Date },
): Promise<Gradebook> {
  const clock = classClock(zone, now);
  const [enrolments, granted, rules, changes, sums] = await Promise.all([
    database.enrolment.findMany({
      where: { classId },
      select: { learnerId: true, name: true, number: true, enrolledAt: true, leftAt: true },
    }),
    grantedIn({ classId }, database),
    storedRules(classId, database),
    newestChanges({ classId, ...(learnerId !== undefined && { learnerId }) }, database),
    attemptSums({ classId, ...(learnerId !== undefined && { learnerId }) }, database),
  ]);
  const present = enrolments.flatMap((one) => (one.leftAt === null ? one.learnerId : []));
  const columns = await gradebookColumns(classId, { zone, clock, granted, present, database });
  const known = await cardsKnown(
    learnerId === undefined
      ? { enrolments: { some: { classId, leftAt: null } } }
      : { id: learnerId },
    columns.flatMap(({ id, settings, since }) =>
      settings.kind === 'cards' ? { id, settings, since } : [],
    ),
    database,
  );
  const attempts = grouped(sums, (sum) => cellKey(sum.learnerId, sum.assignmentId));
  const judge = cellJudge({ zone, clock, granted, known, attempts, changes });
  const students = enrolments.filter((one) =>
    learnerId === undefined ? one.leftAt === null : one.learnerId === learnerId,
  );
  return {
    columns,
    rules,
    rows: students.sort(byNameAndNumber).map(({ enrolledAt, leftAt, ...student }) => {
      const cells = columns.map((column) =>
        judge(column, { learnerId: student.learnerId, enrolledAt }),
      );
      const counted = columns.flatMap(({ id, outOf }, index) => {
        const share = cells[index]?.counts ?? null;
        return share === null ? [] : { assignmentId: id, share, outOf };
      });
      return {
        ...student,
        hasLeft: leftAt !== null,
        cells,
        total: gradebookTotal(counted, rules.rules),
      };
    }),
  };
}

/** Returns a row as its student may see it: the same total, without scores that are not shown yet. */
export function rowForStudent(row: GradebookRow): GradebookRow {
  return { ...row, cells: row.cells.map(cellForStudent) };
}

function cellKey(learnerId: string, assignmentId: string): string {
  return `${learnerId} ${assignmentId}`;
}

/** Returns what tells the cell of a student in a column. */
function cellJudge({
  zone,
  clock,
  granted,
  known,
  attempts,
  changes,
}: {
  zone: string;
  clock: ClassClock;
  granted: GrantedIn;
  known: CardsKnown;
  attempts: ReadonlyMap<string, readonly AttemptSum[]>;
  changes: ReadonlyMap<string, StoredChange>;
}) {
  return (
    column: GradebookColumn,
    { learnerId, enrolledAt }: { learnerId: string; enrolledAt: Date },
  ): GradebookCell => {
    const { id, settings, outOf } = column;
    const key = cellKey(learnerId, id);
    const accommodation = granted(learnerId, id);
    const finished: CellAttempt[] = [];
    let isRunning = false;
    for (const sum of attempts.get(key) ?? []) {
      if (settings.kind !== 'quiz') continue;
      const { finishedAt, isLate } = clock.attempt(sum, settings, accommodation);
      if (finishedAt === null) {
        isRunning = true;
        continue;
      }
      const rules = { settings, zone, accommodation };
      const late = isLate ? latenessUnder(rules, finishedAt) : null;
      const share = shareEarned(sum);
      finished.push({
        share:
          whatCounts({ share, late, awaitsDecision: sum.awaitsDecision }, rules)?.share ?? null,
        toMark: sum.toMark,
        isLate,
        toDecide: sum.awaitsDecision,
      });
    }
    const ends = [clock.dueAt(settings, accommodation), clock.closesAt(settings, accommodation)];
    const overAt = ends.find((at) => at !== null) ?? null;
    return gradebookCell({
      kind: settings.kind,
      isForStudent: column.isFor(learnerId),
      change: changes.get(key)?.word ?? null,
      finished,
      counts: settings.kind === 'quiz' ? settings.counts : 'best',
      isRunning,
      isOver: overAt !== null && overAt <= clock.now,
      wasOverBefore: overAt !== null && overAt <= enrolledAt,
      isScoreShown: column.isScoreShown,
      known: settings.kind === 'cards' && outOf > 0 ? known(learnerId, id) / outOf : null,
    });
  };
}
