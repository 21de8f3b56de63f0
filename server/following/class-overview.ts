import 'server-only';
import { z } from 'zod';
import { grouped } from '@/domain/analysis/grouped';
import { type NextStep, nextSteps } from '@/domain/analysis/next-steps';
import {
  type StudentState,
  stateCounts,
  stateOfAttempts,
  stateOfCards,
} from '@/domain/analysis/student-state';
import { done } from '@/domain/result';
import { storedSettings } from '../assignments/assignment-rules';
import { isFor, whomForSelect } from '../assignments/whom-for';
import { classUseCase } from '../classes/class-use-case';
import type { Database } from '../database/client';
import { waitingAnswers } from '../marking/open-answers';
import { studentsWaiting } from '../regrading/open-appeals';
import { type AssignmentTime, assignmentTime } from './assignment-time';
import { type CardsKnown, cardsKnown } from './cards-known';
import { type ClassClock, classClock } from './class-clock';
import { type GrantedIn, grantedIn } from './granted-in';
import { undecidedAttempts } from './late-attempts';
import { type PresentStudent, presentStudents } from './present-students';

/** An assignment as the class's page lists it. */
export interface AssignmentLine extends AssignmentTime {
  id: string;
  title: string;
  kind: 'quiz' | 'cards';
  /** Whether it is for some students of the class alone; the others are not counted. */
  isForSome: boolean;
  /** How many students of the roster stand where. */
  counts: Record<StudentState, number>;
  /** Students whose due date is over with nothing handed in. */
  overdue: number;
  /** Attempts with answers that arrived after the end and wait for the teacher's word. */
  toDecide: number;
  /** Answers that wait for a mark. */
  toMark: number;
}

/** A student as the class's page lists them, over everything handed out. */
export interface StudentLine extends PresentStudent {
  /** Assignments that are open or over for the class. */
  given: number;
  /** Handed in or known, in time or late. */
  done: number;
  /** Handed in late. */
  late: number;
  /** Due date over, and nothing handed in. */
  overdue: number;
  /** Whether an attempt is under way. */
  isWorking: boolean;
}

/** A class with its work, as its teachers see it first. */
export interface ClassOverview {
  steps: NextStep[];
  /** Drafts first, then what is due soonest, then what is over, newest first. */
  assignments: AssignmentLine[];
  students: StudentLine[];
}

/** Where one student stands with one assignment. */
interface Standing {
  state: StudentState;
  isOverdue: boolean;
}

/** The class's page of its teachers: what to do next, the assignments and the students. */
export const classOverview = classUseCase({
  action: 'results.see',
  input: z.object({}),
  async run({ classId }, { class: { zone } }, { database, now }) {
    const clock = classClock(zone, now);
    const [students, assignments, granted, undecided, toMark, waiting] = await Promise.all([
      presentStudents(classId, database),
      assignmentsOf(classId, clock, database),
      grantedIn({ classId }, database),
      undecidedAttempts({ classId }, database),
      waitingAnswers({ classId }, database),
      studentsWaiting({ classId }, database),
    ]);
    const known = await knownIn(classId, assignments, database);
    const lines = assignments.map(
      (assignment): AssignmentLine & { standings: (Standing | null)[] } => {
        const { id, title, settings, time, attempts } = assignment;
        const standings = students.map(({ learnerId }) =>
          isFor(assignment, learnerId)
            ? standingOf(assignment, learnerId, { clock, granted, known })
            : null,
        );
        const own = standings.filter((standing) => standing !== null);
        return {
          id,
          title,
          kind: settings.kind,
          ...time,
          isForSome: assignment.isForSome,
          counts: stateCounts(own.map(({ state }) => state)),
          overdue: own.filter(({ isOverdue }) => isOverdue).length,
          toDecide: attempts.filter((attempt) => undecided.has(attempt.id)).length,
          toMark: toMark.get(id) ?? 0,
          standings,
        };
      },
    );
    const isGiven = ({ state }: AssignmentTime) =>
      state === 'open' || state === 'past-due' || state === 'closed';
    const given = lines.filter(isGiven);
    const steps = nextSteps(
      {
        students: students.length,
        notJoined: students.filter(({ joinedAt }) => joinedAt === null).length,
        waiting,
        assignments: lines.map((line) => ({
          id: line.id,
          title: line.title,
          isDraft: line.state === 'draft',
          isUnderWay: line.state === 'open' || line.state === 'past-due',
          dueAt: line.dueAt,
          notStarted: line.counts['not-started'],
          toDecide: line.toDecide,
          toMark: line.toMark,
        })),
      },
      now,
    );
    return done<ClassOverview>({
      steps,
      assignments: lines.sort(inOrder).map(({ standings: _, ...line }) => line),
      students: students.map((student, index) => {
        const own = given.flatMap(({ standings }) => standings[index] ?? []);
        const count = (...states: StudentState[]) =>
          own.filter(({ state }) => states.includes(state)).length;
        return {
          ...student,
          given: own.length,
          done: count('submitted', 'late'),
          late: count('late'),
          overdue: own.filter(({ isOverdue }) => isOverdue).length,
          isWorking: given.some(
            ({ kind, standings }) => kind === 'quiz' && standings[index]?.state === 'working',
          ),
        };
      }),
    });
  },
});

type FollowedAssignment = Awaited<ReturnType<typeof assignmentsOf>>[number];

async function assignmentsOf(classId: string, clock: ClassClock, database: Database) {
  const found = await database.assignment.findMany({
    where: { classId },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    include: {
      students: whomForSelect.students,
      attempts: {
        select: {
          id: true,
          learnerId: true,
          startedAt: true,
          finishedAt: true,
          finishedBy: true,
          keyShownAt: true,
        },
      },
    },
  });
  return found.map((assignment) => {
    const settings = storedSettings(assignment.settings);
    const byLearner = grouped(assignment.attempts, ({ learnerId }) => learnerId);
    return {
      ...assignment,
      settings,
      byLearner,
      time: assignmentTime(assignment, settings, clock),
    };
  });
}

async function knownIn(
  classId: string,
  assignments: readonly FollowedAssignment[],
  database: Database,
): Promise<CardsKnown> {
  const cards = assignments.flatMap(({ id, settings, time, publishedAt }) =>
    settings.kind === 'cards' && publishedAt !== null
      ? { id, settings, since: time.opensAt ?? publishedAt }
      : [],
  );
  return cardsKnown({ enrolments: { some: { classId, leftAt: null } } }, cards, database);
}

function standingOf(
  { id, settings, byLearner }: FollowedAssignment,
  learnerId: string,
  { clock, granted, known }: { clock: ClassClock; granted: GrantedIn; known: CardsKnown },
): Standing {
  const own = granted(learnerId, id);
  const state =
    settings.kind === 'cards'
      ? stateOfCards({ known: known(learnerId, id), all: new Set(settings.cards).size })
      : stateOfAttempts(
          (byLearner.get(learnerId) ?? []).map((attempt) => {
            const { finishedAt, isLate } = clock.attempt(attempt, settings, own);
            return { isOver: finishedAt !== null, isLate };
          }),
        );
  const dueAt = clock.dueAt(settings, own);
  const isOpen = state === 'not-started' || state === 'working';
  return { state, isOverdue: isOpen && dueAt !== null && dueAt <= clock.now };
}

function rank({ state }: AssignmentTime): number {
  if (state === 'draft') return 0;
  return state === 'open' || state === 'not-open' ? 1 : 2;
}

function inOrder(a: AssignmentLine, b: AssignmentLine): number {
  const byRank = rank(a) - rank(b);
  if (byRank !== 0 || rank(a) === 0) return byRank;
  const soonest = Number.POSITIVE_INFINITY;
  const [first, second] = [a, b].map((one) => one.dueAt?.getTime() ?? soonest);
  if (first === second || first === undefined || second === undefined) return 0;
  return rank(a) === 1 ? (first < second ? -1 : 1) : first > second ? -1 : 1;
}
