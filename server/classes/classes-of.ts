import 'server-only';
import type { Database } from '../database/client';

/** A class as somebody sees it who teaches it. */
export interface TaughtClass {
  classId: string;
  name: string;
  joinCode: string;
  joinOpen: boolean;
  archivedAt: Date | null;
  students: number;
  /** Assignments published and not taken back. */
  assignments: number;
}

/** A class as somebody sees it who is on its roster. */
export interface AttendedClass {
  classId: string;
  name: string;
  zone: string;
  /** The name under which the learner stands on the roster. */
  knownAs: string;
  archivedAt: Date | null;
}

/** Returns the classes that somebody teaches, by name. */
export async function classesTaughtBy(
  learnerId: string,
  database: Database,
): Promise<TaughtClass[]> {
  const classes = await database.class.findMany({
    where: { teachings: { some: { teacherId: learnerId } } },
    orderBy: [{ name: 'asc' }, { createdAt: 'asc' }],
    select: {
      id: true,
      name: true,
      joinCode: true,
      joinOpen: true,
      archivedAt: true,
      _count: {
        select: {
          enrolments: { where: { leftAt: null } },
          assignments: { where: { publishedAt: { not: null }, withdrawnAt: null } },
        },
      },
    },
  });
  return classes.map(({ id, _count, ...rest }) => ({
    classId: id,
    ...rest,
    students: _count.enrolments,
    assignments: _count.assignments,
  }));
}

/** Returns the classes on whose roster somebody is, by name. */
export async function classesOf(learnerId: string, database: Database): Promise<AttendedClass[]> {
  const enrolments = await database.enrolment.findMany({
    where: { learnerId, leftAt: null },
    orderBy: [{ class: { name: 'asc' } }, { enrolledAt: 'asc' }],
    select: {
      name: true,
      class: { select: { id: true, name: true, zone: true, archivedAt: true } },
    },
  });
  return enrolments.map(({ name, class: { id, ...rest } }) => ({
    classId: id,
    ...rest,
    knownAs: name,
  }));
}
