import 'server-only';
import { z } from 'zod';
import { grouped } from '@/domain/analysis/grouped';
import { questionAtHand } from '@/domain/analysis/question-at-hand';
import {
  type StudentState,
  stateCounts,
  stateOfAttempts,
  stateOfCards,
} from '@/domain/analysis/student-state';
import { countedShare } from '@/domain/assessment/assignment-score';
import { type Calibration, calibration } from '@/domain/assessment/calibration';
import { done, type Result, refused } from '@/domain/result';
import type { AssignmentSettings } from '@/domain/school/assignment-settings';
import { type FrozenItem, frozenItemsOf } from '../assignments/attempt-items';
import { foundAssignment } from '../assignments/found-assignment';
import { isFor } from '../assignments/whom-for';
import { classUseCase, type Member } from '../classes/class-use-case';
import type { Database } from '../database/client';
import { newestChanges, type TeachersWord } from '../gradebook/stored-changes';
import { studentsWaiting } from '../regrading/open-appeals';
import type { World } from '../use-case';
import { type AssignmentTime, assignmentTime } from './assignment-time';
import { cardsKnown } from './cards-known';
import { type ClassClock, classClock } from './class-clock';
import { type FollowedAttempt, followedAttempts, judgedAttempts } from './followed-attempts';
import { type GrantedIn, grantedIn } from './granted-in';
import { type ItemResult, itemResults } from './item-results';
import { type PresentStudent, presentStudents, rosterNames } from './present-students';
import { type DocumentTopics, topicResults } from './topic-results';

/** An attempt with answers that arrived after its end. */
export interface LateArrival {
  attempt: string;
  number: number;
  learnerId: string;
  name: string;
  /** Questions with a late answer that counts. */
  counted: number;
  /** Questions with a late answer that does not. */
  aside: number;
  /** How late the last of them came, in milliseconds. */
  lateBy: number;
  /** Null while the teacher has made none. */
  decision: boolean | null;
}

/** A student of the roster at one assignment. */
export interface StudentAtAssignment extends Omit<PresentStudent, 'joinedAt'> {
  state: StudentState;
  /** Due date over, and nothing handed in. */
  isOverdue: boolean;
  /** The student's own due date, where it is later than the class's. */
  ownDueAt: Date | null;
  attempts: number;
  /** The attempt under way. */
  working: {
    /** The question the student is likely on; null when all are answered. */
    question: number | null;
    answered: number;
    total: number;
    endsAt: Date | null;
  } | null;
  /** When work was handed in last. */
  handedInAt: Date | null;
  /** How late the first was handed in, in milliseconds; null where it is on time. */
  lateBy: number | null;
  /** The share that counts, 0 to 1; null while there is none. */
  share: number | null;
  /** What a teacher has set in the gradebook in place of it. */
  word: TeachersWord;
  /** Answers that wait for a mark. */
  toMark: number;
  /** Of a flashcard assignment: cards known. */
  known: number | null;
}

/** What a class made of a quiz, by the first attempt that each student handed in. */
export interface ClassResults {
  /** Students with an attempt that is over. */
  students: number;
  /** The mean share that counts, and of how many students; null without any. */
  mean: { share: number; students: number } | null;
  items: ItemResult[];
  topics: DocumentTopics[];
  /** Null where sureness is not asked. */
  calibration: Calibration | null;
}

/** An assignment as its teacher follows it. */
export interface AssignmentPage extends AssignmentTime {
  class: { id: string; name: string; zone: string; isArchived: boolean };
  id: string;
  title: string;
  settings: AssignmentSettings;
  counts: Record<StudentState, number>;
  students: StudentAtAssignment[];
  /** Those that wait for the teacher's word first; those of students who have left the class too. */
  lateArrivals: LateArrival[];
  /** Students no longer on the roster who have attempts; they are not counted. */
  leftWithWork: number;
  /** Students who think that an answer was right, and wait for the teacher's word. */
  waiting: number;
  /** Null for flashcards. */
  results: ClassResults | null;
}

/** The page of one assignment for its teacher: who is where, and what the class made of it. */
export const assignmentPage = classUseCase({
  action: 'results.see',
  input: z.object({ assignment: z.uuid() }),
  async run(input, member, world): Promise<Result<AssignmentPage>> {
    const followed = await followedAssignment(input.assignment, member, world);
    if (followed === null) return refused('not-found');
    const { assignment, settings, students, clock, granted, attempts, present } = followed;
    const { archivedAt, ...ofClass } = member.class;
    const time = assignmentTime(assignment, settings, clock);
    const known =
      settings.kind === 'cards'
        ? await cardsKnown(
            { enrolments: { some: { classId: ofClass.id, leftAt: null } } },
            [
              {
                id: assignment.id,
                settings,
                since: time.opensAt ?? assignment.publishedAt ?? clock.now,
              },
            ],
            world.database,
          )
        : null;
    const words = await newestChanges({ assignmentId: assignment.id }, world.database);
    const byLearner = grouped(attempts, ({ learnerId }) => learnerId);
    const lines = students.map(({ joinedAt: _, ...student }) => {
      const own = granted(student.learnerId, assignment.id);
      const dueAt = clock.dueAt(settings, own);
      const made = byLearner.get(student.learnerId) ?? [];
      const cards = known?.(student.learnerId, assignment.id) ?? null;
      const state =
        settings.kind === 'cards'
          ? stateOfCards({ known: cards ?? 0, all: new Set(settings.cards).size })
          : stateOfAttempts(
              made.map(({ finishedAt, late }) => ({
                isOver: finishedAt !== null,
                isLate: late !== null,
              })),
            );
      const isOpen = state === 'not-started' || state === 'working';
      return {
        ...student,
        ...progressOf(made, settings),
        word: words.get(`${student.learnerId} ${assignment.id}`)?.word ?? null,
        state,
        isOverdue: isOpen && dueAt !== null && dueAt <= clock.now,
        ownDueAt: dueAt?.getTime() === time.dueAt?.getTime() ? null : dueAt,
        known: cards,
      };
    });
    const presentAttempts = attempts.filter(({ learnerId }) => present.has(learnerId));
    return done({
      class: { ...ofClass, isArchived: archivedAt !== null },
      id: assignment.id,
      title: assignment.title,
      settings,
      ...time,
      counts: stateCounts(lines.map(({ state }) => state)),
      students: lines,
      lateArrivals: lateArrivals(attempts, await rosterNames(ofClass.id, world.database)),
      leftWithWork: new Set(
        attempts.map(({ learnerId }) => learnerId).filter((learnerId) => !present.has(learnerId)),
      ).size,
      waiting: await studentsWaiting({ id: assignment.id }, world.database),
      results:
        settings.kind === 'quiz'
          ? await resultsOf(await followed.frozen(), presentAttempts, lines, settings.confidence)
          : null,
    });
  },
});

/** An assignment with everything that was done at it. */
interface FollowedAssignment {
  assignment: NonNullable<Awaited<ReturnType<typeof foundAssignment>>>['assignment'];
  settings: AssignmentSettings;
  students: PresentStudent[];
  /** The names of those on the roster, by learner. */
  present: ReadonlyMap<string, string>;
  clock: ClassClock;
  granted: GrantedIn;
  /** First to last, those of students who have left the class too. */
  attempts: FollowedAttempt[];
  frozen: () => Promise<FrozenItem[]>;
}

/** Returns an assignment of the class with everything that was done at it; null without one. */
export async function followedAssignment(
  id: string,
  { class: { id: classId, zone } }: Pick<Member, 'class'>,
  { database, now }: { database: Database; now: World['now'] },
): Promise<FollowedAssignment | null> {
  const found = await foundAssignment(classId, id, database);
  if (found === null) return null;
  const { assignment, settings } = found;
  const clock = classClock(zone, now);
  const [present, named, granted] = await Promise.all([
    presentStudents(classId, database),
    database.assignmentStudent.findMany({
      where: { assignmentId: id },
      select: { learnerId: true },
    }),
    grantedIn({ classId }, database),
  ]);
  const whom = { isForSome: assignment.isForSome, students: named };
  const students = present.filter(({ learnerId }) => isFor(whom, learnerId));
  const attempts = await followedAttempts(
    { assignmentId: id },
    () => (settings.kind === 'quiz' ? settings : null),
    { zone, clock, granted, database },
  );
  return {
    assignment,
    settings,
    students,
    present: new Map(students.map(({ learnerId, name }) => [learnerId, name])),
    clock,
    granted,
    attempts,
    frozen: () => frozenItemsOf(id, database),
  };
}

function progressOf(
  made: readonly FollowedAttempt[],
  settings: AssignmentSettings,
): Pick<
  StudentAtAssignment,
  'attempts' | 'working' | 'handedInAt' | 'lateBy' | 'share' | 'toMark'
> {
  const over = made.filter(({ finishedAt }) => finishedAt !== null);
  const running = made.find(({ finishedAt }) => finishedAt === null);
  const shares = over.map(({ counts }) => counts?.share ?? null);
  return {
    attempts: made.length,
    working: running
      ? {
          question: questionAtHand(running.items),
          answered: running.answered,
          total: running.total,
          endsAt: running.endsAt,
        }
      : null,
    handedInAt: over.at(-1)?.finishedAt ?? null,
    lateBy: over[0]?.late?.lateBy ?? null,
    share: settings.kind === 'quiz' ? countedShare(shares, settings.counts) : null,
    toMark: over.reduce((sum, { score }) => sum + score.toMark, 0),
  };
}

function lateArrivals(
  attempts: readonly FollowedAttempt[],
  names: ReadonlyMap<string, string>,
): LateArrival[] {
  const late = attempts.flatMap(({ id, number, learnerId, lateAnswers }): LateArrival[] => {
    if (lateAnswers === null) return [];
    return [{ attempt: id, number, learnerId, name: names.get(learnerId) ?? '', ...lateAnswers }];
  });
  const waits = ({ decision, aside }: LateArrival) => (decision === null && aside > 0 ? 0 : 1);
  return late.sort((a, b) => waits(a) - waits(b) || a.name.localeCompare(b.name, 'en'));
}

async function resultsOf(
  frozen: readonly FrozenItem[],
  attempts: readonly FollowedAttempt[],
  students: readonly StudentAtAssignment[],
  asksSureness: boolean,
): Promise<ClassResults> {
  const judged = judgedAttempts(attempts);
  const items = new Map(frozen.map(({ versionHash, item }) => [versionHash, item]));
  const answers = judged.flatMap((attempt) =>
    attempt.items.flatMap(({ versionHash, points, confidence, isScored }) => {
      const item = items.get(versionHash);
      if (item === undefined || points === null || !isScored) return [];
      return [{ document: item.document, topic: item.topic, points, confidence }];
    }),
  );
  const shares = students.flatMap(({ share }) => share ?? []);
  return {
    students: judged.length,
    mean:
      shares.length === 0
        ? null
        : {
            share: shares.reduce((sum, share) => sum + share, 0) / shares.length,
            students: shares.length,
          },
    items: await itemResults(frozen, judged),
    topics: await topicResults(answers),
    calibration: asksSureness
      ? calibration(
          answers.flatMap(({ confidence, points }) =>
            confidence === null ? [] : { confidence, points },
          ),
        )
      : null,
  };
}
