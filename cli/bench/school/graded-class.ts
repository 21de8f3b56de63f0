import { randomUUID } from 'node:crypto';
import { quizSettingsSchema } from '@/domain/school/assignment-settings';
import { itemBank } from '@/items/bank';
import { frozenItem } from '@/server/attempts/frozen-item';
import type { Database } from '@/server/database/client';
import { documentBySlug } from '@/server/documents/library';
import { letterSlug } from '../sitting';
import { signedIn } from './class-at-once';

/** A class with its work done. */
export interface GradedClass {
  classId: string;
  teacherId: string;
  /** The teacher's session, as the browser's cookie header says it. */
  cookie: string;
}

const questions = 10;
const day = 24 * 60 * 60 * 1_000;

/** Makes a class of this size in which every student has handed in every assignment, with an answer to each question. */
export async function gradedClass(
  database: Database,
  { students: size, assignments: count }: { students: number; assignments: number },
): Promise<GradedClass> {
  const now = new Date();
  const before = new Date(now.getTime() - 30 * day);
  const document = await documentBySlug(letterSlug);
  if (document === null) throw new Error('The letter is not in the library.');
  const items = itemBank(document).filter(({ type }) => type === 'multiple-choice');
  const versions = items.slice(0, questions).map(frozenItem);
  await database.itemVersion.createMany({ data: versions, skipDuplicates: true });

  const teacherId = randomUUID();
  const students = Array.from({ length: size }, () => randomUUID());
  const user = (id: string, name: string, role: string) => ({
    id,
    name,
    email: `${id}@users.invalid`,
    role,
  });
  await database.user.createMany({
    data: [
      user(teacherId, 'Teacher', 'teacher'),
      ...students.map((id, index) => user(id, `Student ${index + 1}`, 'student')),
    ],
  });
  const { id: classId } = await database.class.create({
    data: {
      name: `${size} by ${count}`,
      zone: 'Europe/Berlin',
      joinCode: randomUUID(),
      createdAt: before,
      teachings: { create: { teacherId, since: before } },
    },
  });
  await database.enrolment.createMany({
    data: students.map((learnerId, index) => ({
      classId,
      learnerId,
      name: `Student ${index + 1}`,
      nameKey: `student ${index + 1}`,
      enrolledAt: before,
    })),
  });
  const settings = quizSettingsSchema.parse({
    kind: 'quiz',
    choice: { by: 'hand', items: items.slice(0, questions).map(({ id }) => id) },
  });
  const assignments = Array.from({ length: count }, () => randomUUID());
  await database.assignment.createMany({
    data: assignments.map((id, index) => ({
      id,
      classId,
      title: `Questions on the letter, ${index + 1}`,
      settings,
      createdAt: before,
      createdById: teacherId,
      publishedAt: new Date(before.getTime() + index),
    })),
  });
  await database.assignmentItem.createMany({
    data: assignments.flatMap((assignmentId) =>
      versions.map(({ hash }, index) => ({
        assignmentId,
        position: index + 1,
        versionHash: hash,
      })),
    ),
  });
  await keepWork(database, classId, before);
  await database.gradebookRules.create({
    data: {
      classId,
      sequence: 1,
      rules: {
        rule: 'mean-of-percentages',
        categories: [{ id: 'all', name: '', weightPercent: 100, dropLowest: 2 }],
        places: {},
      },
      changedById: teacherId,
      changedAt: before,
    },
  });
  const cells = students.flatMap((learnerId) =>
    assignments.map((assignmentId) => ({ learnerId, assignmentId })),
  );
  await database.gradeChange.createMany({
    data: cells
      .filter((_, index) => index % 50 === 0)
      .map((cell) => ({
        ...cell,
        classId,
        sequence: 1,
        kind: 'score',
        share: 0.85,
        reason: 'Oral answer',
        teacherId,
        changedAt: now,
      })),
  });
  const [session] = await signedIn(database, [teacherId]);
  if (session === undefined) throw new Error('The teacher could not be signed in.');
  return { classId, teacherId, cookie: session.cookie };
}

/** Keeps one handed-in attempt of each student at each assignment of a class, made where they are kept. */
async function keepWork(database: Database, classId: string, before: Date): Promise<void> {
  const handedIn = new Date(before.getTime() + day / 48);
  await database.$executeRaw`
    INSERT INTO "Attempt"
      (id, "learnerId", document, seed, "startedAt", "finishedAt", "finishedBy", "assignmentId", number)
    SELECT gen_random_uuid()::text, enrolment."learnerId", ${letterSlug}, 'seed', ${before},
      ${handedIn}, 'student', assignment.id, 1
    FROM "Enrolment" enrolment
    JOIN "Assignment" assignment ON assignment."classId" = enrolment."classId"
    WHERE enrolment."classId" = ${classId}
  `;
  await database.$executeRaw`
    INSERT INTO "AttemptItem" (id, "attemptId", position, "versionHash", passages, arrangement)
    SELECT gen_random_uuid()::text, attempt.id, item.position, item."versionHash", '{}', '{}'
    FROM "Attempt" attempt
    JOIN "Assignment" assignment ON assignment.id = attempt."assignmentId"
    JOIN "AssignmentItem" item ON item."assignmentId" = assignment.id
    WHERE assignment."classId" = ${classId}
  `;
  await database.$executeRaw`
    INSERT INTO "Response"
      (id, "attemptItemId", "learnerId", "deviceId", counter, answer, confidence, "answeredAt",
        "receivedAt", verdict, points)
    SELECT gen_random_uuid()::text, item.id, attempt."learnerId", item.id, item.position, '{}',
      'fairly-sure', ${before}, ${before}, 'partly', round(random()::numeric, 1)::float8
    FROM "AttemptItem" item
    JOIN "Attempt" attempt ON attempt.id = item."attemptId"
    JOIN "Assignment" assignment ON assignment.id = attempt."assignmentId"
    WHERE assignment."classId" = ${classId}
  `;
  await database.$executeRaw`
    UPDATE "AttemptItem" item SET "countedResponseId" = response.id
    FROM "Response" response, "Attempt" attempt, "Assignment" assignment
    WHERE response."attemptItemId" = item.id
      AND attempt.id = item."attemptId"
      AND assignment.id = attempt."assignmentId"
      AND assignment."classId" = ${classId}
  `;
  // As the database does by itself soon after so much was written.
  await database.$executeRaw`ANALYZE`;
}
