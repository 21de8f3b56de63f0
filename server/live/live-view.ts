import 'server-only';
import { z } from 'zod';
import { questionAtHand } from '@/domain/analysis/question-at-hand';
import { type StudentState, stateCounts, stateOfAttempts } from '@/domain/analysis/student-state';
import { done, type Result, refused } from '@/domain/result';
import { may } from '@/domain/school/access';
import { type RowChange, rowChange } from '@/domain/school/row-change';
import { stuckAfter, usualTime } from '@/domain/school/stuck';
import type { ItemType } from '@/items/item';
import { type FrozenItem, frozenItemsOf } from '../assignments/attempt-items';
import { foundAssignment } from '../assignments/found-assignment';
import { askedText } from '../assignments/item-preview';
import { isFor } from '../assignments/whom-for';
import { classUseCase } from '../classes/class-use-case';
import { now } from '../clock';
import { database } from '../database/client';
import { sharedLooks } from '../events/shared-look';
import { assignmentTopic } from '../events/topics';
import { classClock } from '../following/class-clock';
import { grantedIn } from '../following/granted-in';
import { presentStudents } from '../following/present-students';
import type { World } from '../use-case';
import { type LiveAttempt, liveAttempts } from './live-attempts';
import { isRight, type ToldAnswers, toldAnswers } from './told-answers';

/** A student of the roster at an assignment, as a teacher watches them. */
export interface LiveStudent {
  /** The learner's id. */
  id: string;
  name: string;
  state: StudentState;
  /** The question the student is likely on; null while none is under way, and when all are answered. */
  at: {
    question: number;
    /** The item's place in the assignment. */
    place: number;
    asks: string;
    /** ISO instants: since when, and from when on that counts as stuck. */
    since: string;
    stuckFrom: string;
  } | null;
  answered: number;
  /** 0 before anything was begun. */
  total: number;
}

/** An item of an assignment, as the class answers it. */
export interface LiveItem extends ToldAnswers {
  /** Its place in the assignment. */
  id: string;
  type: ItemType;
  asks: string;
  /** Students who are likely on it. */
  here: number;
  /** Answers that wait for a mark, of those given. */
  toMark: number;
}

/** A class at work on an assignment. */
export interface LiveView {
  /** The server's clock, as an ISO instant. */
  now: string;
  counts: Record<StudentState, number>;
  students: LiveStudent[];
  items: LiveItem[];
}

/** What makes one view out of the one before. */
export interface LiveViewChange extends Pick<LiveView, 'now' | 'counts'> {
  students: RowChange<LiveStudent>;
  items: RowChange<LiveItem>;
}

/** Returns what makes one view out of another; null where nothing but the time is another. */
export function liveViewChange(before: LiveView, after: LiveView): LiveViewChange | null {
  const students = rowChange(before.students, after.students);
  const items = rowChange(before.items, after.items);
  const isSame = [students, items].every(({ order, rows }) => order === null && rows.length === 0);
  return isSame ? null : { now: after.now, counts: after.counts, students, items };
}

/** A live view as its page begins. */
export interface LivePage {
  class: { id: string; name: string; isArchived: boolean };
  assignment: { id: string; title: string };
  view: LiveView;
}

/** A class at work on an assigned quiz: who is where, who is stuck, how it answers right now. */
export const livePage = classUseCase({
  action: 'live.watch',
  input: z.object({ assignment: z.uuid() }),
  async run({ classId, assignment }, member, world): Promise<Result<LivePage>> {
    const state = await liveState({ classId, assignment }, world);
    if (state === null) return refused('not-found');
    return done({
      class: { id: classId, name: member.class.name, isArchived: member.class.archivedAt !== null },
      assignment: { id: assignment, title: state.title },
      view: state.view,
    });
  },
});

/** Where to watch. */
interface LivePlace {
  classId: string;
  assignment: string;
}

/** What is read of a class at work, for all who watch it. */
interface LiveState {
  title: string;
  view: LiveView;
  mayWatch: (learnerId: string) => boolean;
}

/** Watches a class at work: the state is null once the assignment is gone. */
export const watchLiveState = sharedLooks(
  ({ assignment }: LivePlace) => assignmentTopic(assignment),
  async (place) => liveState(place, { database: await database(), now: now() }),
);

async function liveState(
  { classId, assignment: id }: LivePlace,
  world: Pick<World, 'database' | 'now'>,
): Promise<LiveState | null> {
  const found = await foundAssignment(classId, id, world.database);
  if (found === null || found.settings.kind !== 'quiz') return null;
  const { assignment, settings } = found;
  if (assignment.publishedAt === null) return null;
  const [ofClass, present, named, granted, frozen] = await Promise.all([
    world.database.class.findUniqueOrThrow({
      where: { id: classId },
      select: { zone: true, teachings: { select: { teacherId: true } } },
    }),
    presentStudents(classId, world.database),
    world.database.assignmentStudent.findMany({
      where: { assignmentId: id },
      select: { learnerId: true },
    }),
    grantedIn({ classId }, world.database),
    frozenItemsOf(id, world.database),
  ]);
  const attempts = await liveAttempts(id, settings, {
    clock: classClock(ofClass.zone, world.now),
    granted,
    database: world.database,
  });
  const whom = { isForSome: assignment.isForSome, students: named };
  const students = present.filter(({ learnerId }) => isFor(whom, learnerId));
  const teachers = new Set(ofClass.teachings.map(({ teacherId }) => teacherId));
  return {
    title: assignment.title,
    view: viewOf(students, attempts, frozen, world.now),
    mayWatch: (learnerId) => teachers.has(learnerId) && may('class-teacher', 'live.watch'),
  };
}

function viewOf(
  students: readonly { learnerId: string; name: string }[],
  attempts: readonly LiveAttempt[],
  frozen: readonly FrozenItem[],
  present: Date,
): LiveView {
  const made = new Map<string, LiveAttempt[]>();
  for (const attempt of attempts) {
    made.set(attempt.learnerId, [...(made.get(attempt.learnerId) ?? []), attempt]);
  }
  // The attempt of each student that counts here is the newest: what they do now.
  const newest = students.flatMap(({ learnerId }) => made.get(learnerId)?.at(-1) ?? []);
  const places = new Map(frozen.map(({ versionHash }, index) => [versionHash, index + 1]));
  const usual = usualTimes(newest);

  const lines = students.map(({ learnerId, name }): LiveStudent => {
    const own = made.get(learnerId) ?? [];
    const last = own.at(-1);
    const states = own.map(({ finishedAt, isLate }) => ({ isOver: finishedAt !== null, isLate }));
    return {
      id: learnerId,
      name,
      state: stateOfAttempts(states),
      at: last?.finishedAt === null ? atHand(last, frozen, places, usual) : null,
      answered: last?.answered ?? 0,
      total: last?.total ?? 0,
    };
  });
  const here = new Map<number, number>();
  for (const { at } of lines) if (at) here.set(at.place, (here.get(at.place) ?? 0) + 1);
  return {
    now: present.toISOString(),
    counts: stateCounts(lines.map(({ state }) => state)),
    students: lines,
    items: frozen.map((one, index) => liveItem(one, index + 1, newest, here.get(index + 1) ?? 0)),
  };
}

/** The questions of an attempt with an answer, as they were answered, each with how long it took. */
function timesTaken({ startedAt, items }: LiveAttempt) {
  const answered = items.flatMap(({ versionHash, answeredAt }) =>
    answeredAt === null ? [] : { versionHash, at: answeredAt.getTime() },
  );
  answered.sort((a, b) => a.at - b.at);
  return answered.map(({ versionHash, at }, index) => ({
    versionHash,
    took: at - (answered[index - 1]?.at ?? startedAt.getTime()),
  }));
}

/** How long the class usually needs for a version, in milliseconds; null where few have answered it. */
function usualTimes(attempts: readonly LiveAttempt[]): (versionHash: string) => number | null {
  const times = new Map<string, number[]>();
  for (const { versionHash, took } of attempts.flatMap(timesTaken)) {
    times.set(versionHash, [...(times.get(versionHash) ?? []), took]);
  }
  return (versionHash) => usualTime(times.get(versionHash) ?? []);
}

function atHand(
  attempt: LiveAttempt,
  frozen: readonly FrozenItem[],
  places: ReadonlyMap<string, number>,
  usual: (versionHash: string) => number | null,
): LiveStudent['at'] {
  const position = questionAtHand(attempt.items);
  const question = attempt.items.find((one) => one.position === position);
  const place = question && places.get(question.versionHash);
  const item = place === undefined ? undefined : frozen[place - 1]?.item;
  if (question === undefined || place === undefined || item === undefined) return null;
  const since = Math.max(
    attempt.startedAt.getTime(),
    ...attempt.items.map(({ answeredAt }) => answeredAt?.getTime() ?? 0),
  );
  const after = stuckAfter(usual(question.versionHash), item.type === 'extended-response');
  return {
    question: question.position,
    place,
    asks: askedText(item),
    since: new Date(since).toISOString(),
    stuckFrom: new Date(since + after).toISOString(),
  };
}

function liveItem(
  { versionHash, item }: FrozenItem,
  place: number,
  attempts: readonly LiveAttempt[],
  here: number,
): LiveItem {
  const asked = attempts.flatMap(({ items }) =>
    items.filter((one) => one.versionHash === versionHash && one.answered),
  );
  const isOpen = item.type === 'extended-response';
  return {
    id: String(place),
    type: item.type,
    asks: askedText(item),
    here,
    toMark: asked.filter(({ points }) => points === null).length,
    ...(isOpen
      ? {
          answered: asked.length,
          right: asked.filter(({ points }) => isRight(points)).length,
          told: [],
          others: 0,
        }
      : toldAnswers(item, asked)),
  };
}
