import { randomUUID } from 'node:crypto';
import type { Database } from '@/server/database/client';
import type { Asker } from '@/server/use-case';

/** A class with its teacher and two students, and a teacher of another class. */
export interface School {
  classId: string;
  otherClassId: string;
  teacher: Asker & { learnerId: string };
  otherTeacher: Asker & { learnerId: string };
  ann: Asker & { learnerId: string };
  ben: Asker & { learnerId: string };
}

async function somebody(database: Database, role: string): Promise<Asker & { learnerId: string }> {
  const learnerId = randomUUID();
  await database.user.create({
    data: { id: learnerId, name: role, email: `${learnerId}@users.invalid`, role },
  });
  return { learnerId };
}

async function classOf(database: Database, teacherId: string, zone: string): Promise<string> {
  const createdAt = new Date('2026-01-01T00:00:00Z');
  const { id } = await database.class.create({
    data: {
      name: 'History 10',
      zone,
      joinCode: randomUUID(),
      createdAt,
      teachings: { create: { teacherId, since: createdAt } },
    },
  });
  return id;
}

export async function aSchool(database: Database, zone = 'Europe/Berlin'): Promise<School> {
  const teacher = await somebody(database, 'teacher');
  const otherTeacher = await somebody(database, 'teacher');
  const ann = await somebody(database, 'student');
  const ben = await somebody(database, 'student');
  const classId = await classOf(database, teacher.learnerId, zone);
  const otherClassId = await classOf(database, otherTeacher.learnerId, zone);
  for (const [name, { learnerId }] of Object.entries({ ann, ben })) {
    await database.enrolment.create({
      data: {
        classId,
        learnerId,
        name,
        nameKey: name,
        enrolledAt: new Date('2026-01-02T00:00:00Z'),
      },
    });
  }
  return { classId, otherClassId, teacher, otherTeacher, ann, ben };
}

/** Everything that a refused act must leave as it was. */
export async function everythingIn(database: Database): Promise<string> {
  const [assignments, items, accommodations, audit, versions] = await Promise.all([
    database.assignment.findMany({ orderBy: { id: 'asc' } }),
    database.assignmentItem.findMany({ orderBy: [{ assignmentId: 'asc' }, { position: 'asc' }] }),
    database.accommodation.findMany({ orderBy: { id: 'asc' } }),
    database.auditEntry.findMany({ orderBy: { id: 'asc' } }),
    database.itemVersion.count(),
  ]);
  return JSON.stringify([assignments, items, accommodations, audit, versions]);
}
