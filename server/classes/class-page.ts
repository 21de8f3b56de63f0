import 'server-only';
import { z } from 'zod';
import { done, type Result } from '@/domain/result';
import { classUseCase } from './class-use-case';

/** What the page of a class shows of the class itself, by what the asker is to it. */
export type ClassPage = {
  classId: string;
  name: string;
  zone: string;
  archivedAt: Date | null;
} & (
  | {
      view: 'teacher';
      joinCode: string;
      joinOpen: boolean;
      namesShown: boolean;
      students: number;
      /** Students who have signed in to the class at least once. */
      joined: number;
      /** Assignments, drafts too. */
      assignments: number;
    }
  | {
      view: 'student';
      learnerId: string;
      knownAs: string;
      /** Null where the class does not show its students to each other. */
      classmates: string[] | null;
    }
);

/** The class as its page shows it: a student's has no code, no counts, and names only where allowed. */
export const classPage = classUseCase({
  action: 'class.visit',
  input: z.object({}),
  async run({ classId }, member, { database }): Promise<Result<ClassPage>> {
    const { name, zone, archivedAt } = member.class;
    const head = { classId, name, zone, archivedAt };
    const present = { classId, leftAt: null };
    const found = await database.class.findUniqueOrThrow({
      where: { id: classId },
      select: { joinCode: true, joinOpen: true, namesShown: true },
    });
    if (member.role === 'class-teacher') {
      const [students, joined, assignments] = await Promise.all([
        database.enrolment.count({ where: present }),
        database.enrolment.count({ where: { ...present, joinedAt: { not: null } } }),
        database.assignment.count({ where: { classId } }),
      ]);
      return done({ ...head, view: 'teacher', ...found, students, joined, assignments });
    }
    const { learnerId } = member;
    const own = await database.enrolment.findUniqueOrThrow({
      where: { classId_learnerId: { classId, learnerId } },
      select: { name: true },
    });
    const others = found.namesShown
      ? await database.enrolment.findMany({
          where: { ...present, learnerId: { not: learnerId } },
          orderBy: { nameKey: 'asc' },
          select: { name: true },
        })
      : null;
    return done({
      ...head,
      view: 'student',
      learnerId,
      knownAs: own.name,
      classmates: others?.map((other) => other.name) ?? null,
    });
  },
});
