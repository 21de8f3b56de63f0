import { createHmac, randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { Result } from '@/domain/result';
import { createStudentAccounts } from '@/server/accounts/student-account';
import { makeAssignment } from '@/server/assignments/make-assignment';
import { sessionSecret } from '@/server/auth/secret';
import { createClass } from '@/server/classes/create-class';
import type { Database } from '@/server/database/client';
import type { World } from '@/server/use-case';
import { letterSlug } from '../sitting';

/** Somebody who is signed in. */
export interface SignedInStudent {
  learnerId: string;
  /** The session, as the browser's cookie header says it. */
  cookie: string;
}

/** A class that is about to take assignments of ten questions. */
export interface ClassAtOnce {
  classId: string;
  /** Its teacher, signed in as well. */
  teacher: SignedInStudent;
  students: SignedInStudent[];
  /** Assignments of the same ten questions, as many as were wanted. */
  assignments: string[];
}

const dayMilliseconds = 24 * 60 * 60 * 1_000;

/** Returns what a use case has granted. Throws when it has refused. */
export function granted<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`A use case refused its work: ${result.problem.code}.`);
  return result.value;
}

/** Signs a session's token as better-auth does: HMAC with SHA-256, in Base64. */
function cookieOf(token: string, secret: string): string {
  const signature = createHmac('sha256', secret).update(token).digest('base64');
  return `sourcework.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}

/** Signs people in, and returns their sessions. */
export async function signedIn(
  database: Database,
  learnerIds: readonly string[],
): Promise<SignedInStudent[]> {
  const now = new Date();
  const secret = await sessionSecret(database);
  const sessions = learnerIds.map((userId) => ({
    id: randomUUID(),
    token: randomBytes(24).toString('base64url'),
    userId,
    expiresAt: new Date(now.getTime() + dayMilliseconds),
    createdAt: now,
    updatedAt: now,
  }));
  await database.session.createMany({ data: sessions });
  return sessions.map(({ userId, token }) => ({
    learnerId: userId,
    cookie: cookieOf(token, secret),
  }));
}

/** A class with its teacher and the students on its roster. */
export interface NewClass {
  classId: string;
  teacher: { learnerId: string };
  learnerIds: string[];
  world: World;
}

/** Makes a class with so many students on its roster. */
export async function newClass(database: Database, size: number): Promise<NewClass> {
  const now = new Date();
  const world: World = { now, random: (below) => randomInt(below), database };
  const teacher = { learnerId: randomUUID() };
  const email = `${teacher.learnerId}@users.invalid`;
  await database.user.create({
    data: { id: teacher.learnerId, name: 'Teacher', email, role: 'teacher' },
  });
  const form = { name: 'A class at once', zone: 'Europe/Berlin' };
  const { classId } = granted(await createClass(form, teacher, world));
  const names = Array.from({ length: size }, (_, index) => `Student ${index + 1}`);
  const learnerIds = await database.$transaction(async (transaction) => {
    const made = await createStudentAccounts(transaction, names);
    await transaction.enrolment.createMany({
      data: made.map((learnerId, index) => ({
        classId,
        learnerId,
        name: names[index] ?? '',
        nameKey: `student ${index + 1}`,
        enrolledAt: now,
        joinedAt: now,
      })),
    });
    return made;
  });
  return { classId, teacher, learnerIds, world };
}

/** Makes a class whose students are on the roster and signed in, and hands assignments out to it. */
export async function classAtOnce(
  database: Database,
  { students: size, assignments: count }: { students: number; assignments: number },
): Promise<ClassAtOnce> {
  const { classId, teacher, learnerIds, world } = await newClass(database, size);
  const assignments: string[] = [];
  while (assignments.length < count) {
    const input = {
      classId,
      title: `Ten questions, ${assignments.length + 1}`,
      act: 'publish',
      documents: [letterSlug],
      count: 10,
      shuffleItems: 'yes',
      shuffleOptions: 'yes',
      confidence: 'yes',
    };
    assignments.push(granted(await makeAssignment(input, teacher, world)).assignment);
  }
  const sessions = await signedIn(database, [teacher.learnerId, ...learnerIds]);
  const [signedInTeacher = { ...teacher, cookie: '' }, ...students] = sessions;
  return { classId, teacher: signedInTeacher, students, assignments };
}
