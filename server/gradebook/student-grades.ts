import 'server-only';
import { z } from 'zod';
import { grouped } from '@/domain/analysis/grouped';
import { done, type Result, refused } from '@/domain/result';
import { fractionMeant, percentOf } from '@/domain/school/fraction';
import type { GradebookCell } from '@/domain/school/gradebook-cell';
import { type GradebookRules, placeIn, weightsTogether } from '@/domain/school/gradebook-rules';
import type { GradebookTotal } from '@/domain/school/gradebook-total';
import { classUseCase, type Member } from '../classes/class-use-case';
import { learnerIdSchema } from '../classes/roster-schemas';
import type { Database } from '../database/client';
import { classClock } from '../following/class-clock';
import { followedAttempts } from '../following/followed-attempts';
import { grantedIn } from '../following/granted-in';
import type { World } from '../use-case';
import type { GradebookColumn } from './gradebook-columns';
import { readGradebook, rowForStudent } from './read-gradebook';
import { newestChanges } from './stored-changes';

/** An attempt as far as a grade came of it. */
export interface GradedAttempt {
  id: string;
  number: number;
  finishedAt: Date | null;
  /** How late, in milliseconds and in days begun; null where it is on time. */
  late: { lateBy: number; days: number } | null;
  /** Null while it runs, and where the score may not be shown. */
  score: {
    points: number;
    outOf: number;
    toMark: number;
    /** What counts of it in per cent, after what being late takes off; null while there is none. */
    percent: number | null;
    /** What being late takes off, in per cent of all points. */
    off: number;
  } | null;
}

/** One assignment among the grades of a student. */
export interface GradeLine {
  id: string;
  title: string;
  kind: 'quiz' | 'cards';
  dueAt: Date | null;
  cell: GradebookCell;
  /** Null where it does not count. */
  category: { id: string; name: string } | null;
  attempts: GradedAttempt[];
  /** Which of several attempts counts. */
  counts: 'best' | 'last' | 'first' | 'mean' | null;
  /** The reason of the teacher's newest word, while it holds. */
  reason: string | null;
}

/** The grades of one student with the sum that the total is. */
export interface StudentGrades {
  class: { id: string; name: string; zone: string; isArchived: boolean };
  learnerId: string;
  name: string;
  number: string | null;
  hasLeft: boolean;
  total: GradebookTotal;
  rules: GradebookRules;
  /** What the weights of all categories add up to, in per cent. */
  together: number;
  lines: GradeLine[];
}

/** The grades of one student, for the teacher: every score, shown or not. */
export const studentGrades = classUseCase({
  action: 'gradebook.see',
  input: z.object({ learner: learnerIdSchema }),
  async run({ learner }, member, world): Promise<Result<StudentGrades>> {
    return found(await gradesOf(learner, member, world, 'teacher'));
  },
});

/** One's own grades in a class: the same total from the same sum, without scores that are not shown yet. */
export const myGrades = classUseCase({
  action: 'grades.own',
  input: z.object({}),
  async run(_input, member, world): Promise<Result<StudentGrades>> {
    return found(await gradesOf(member.learnerId, member, world, 'student'));
  },
});

function found(grades: StudentGrades | null): Result<StudentGrades> {
  return grades === null ? refused('not-found') : done(grades);
}

/** Returns the grades of one who is or was on the roster; null for anybody else. */
export async function gradesOf(
  learnerId: string,
  { class: ofClass }: Pick<Member, 'class'>,
  { database, now }: Pick<World, 'database' | 'now'>,
  as: 'teacher' | 'student',
): Promise<StudentGrades | null> {
  const { id: classId, name: className, zone, archivedAt } = ofClass;
  const world = { database, now };
  const { columns, rows, rules } = await readGradebook({ id: classId, zone, learnerId }, world);
  const [read] = rows;
  if (read === undefined) return null;
  const row = as === 'student' ? rowForStudent(read) : read;
  const [attempts, changes] = await Promise.all([
    attemptsOf({ classId, learnerId, zone }, columns, world),
    newestChanges({ classId, learnerId }, database),
  ]);
  return {
    class: { id: classId, name: className, zone, isArchived: archivedAt !== null },
    learnerId,
    name: row.name,
    number: row.number,
    hasLeft: row.hasLeft,
    total: row.total,
    rules: rules.rules,
    together: weightsTogether(rules.rules),
    lines: columns.flatMap(({ id, title, dueAt, settings, isScoreShown }, index): GradeLine[] => {
      const cell = row.cells[index];
      if (cell === undefined) return [];
      // To a student, what is for others is not there.
      if (as === 'student' && cell.state === 'not-for-student') return [];
      const change = changes.get(`${learnerId} ${id}`);
      const isShown = as === 'teacher' || isScoreShown;
      return [
        {
          id,
          title,
          kind: settings.kind,
          dueAt,
          cell,
          category: placeIn(rules.rules, id).category,
          attempts: (attempts.get(id) ?? []).map((attempt) =>
            isShown ? attempt : { ...attempt, score: null },
          ),
          counts: settings.kind === 'quiz' ? settings.counts : null,
          reason: change?.word ? change.reason : null,
        },
      ];
    }),
  };
}

async function attemptsOf(
  { classId, learnerId, zone }: { classId: string; learnerId: string; zone: string },
  columns: readonly GradebookColumn[],
  { database, now }: { database: Database; now: Date },
): Promise<ReadonlyMap<string, GradedAttempt[]>> {
  const settings = new Map(columns.map((column) => [column.id, column.settings]));
  const attempts = await followedAttempts(
    { learnerId, assignment: { classId, publishedAt: { not: null }, withdrawnAt: null } },
    (id) => {
      const its = settings.get(id);
      return its?.kind === 'quiz' ? its : null;
    },
    {
      zone,
      clock: classClock(zone, now),
      granted: await grantedIn({ classId, learnerId }, database),
      database,
    },
  );
  const byAssignment = grouped(attempts, ({ assignmentId }) => assignmentId);
  return new Map(
    [...byAssignment].map(([id, list]) => [
      id,
      list.map(({ id: attempt, number, finishedAt, late, score, counts }) => ({
        id: attempt,
        number,
        finishedAt,
        late,
        score:
          finishedAt === null
            ? null
            : {
                points: score.points,
                outOf: score.outOf,
                toMark: score.toMark,
                percent: counts && percentOf(fractionMeant(counts.share)),
                off: counts === null ? 0 : percentOf(fractionMeant(counts.off)),
              },
      })),
    ]),
  );
}
