import { randomUUID } from 'node:crypto';
import { createClass } from '@/server/classes/create-class';
import { importRoster } from '@/server/classes/import-roster';
import type { Database } from '@/server/database/client';
import type { World } from '@/server/use-case';
import { granted, worldAt } from '../attempts/playing';

export const at = '2026-09-01T08:00:00.000Z';

export function schoolWorld(database: Database, moment = at): World {
  return worldAt(database, moment);
}

/** Somebody with an account of this role. */
export async function person(
  database: Database,
  role: 'teacher' | 'student' | 'guest' | 'administrator',
  name = role,
): Promise<{ learnerId: string }> {
  const id = randomUUID();
  await database.user.create({ data: { id, name, email: `${id}@users.invalid`, role } });
  return { learnerId: id };
}

/** A class of a teacher of its own, with these names on its roster. */
export async function classWith(database: Database, names: readonly string[] = []) {
  const teacher = await person(database, 'teacher');
  const world = schoolWorld(database);
  const input = { name: 'History 9b', zone: 'Europe/Berlin' };
  const { classId } = granted(await createClass(input, teacher, world));
  if (names.length > 0) {
    granted(await importRoster({ classId, text: names.join('\n') }, teacher, world));
  }
  const { joinCode } = await database.class.findUniqueOrThrow({ where: { id: classId } });
  const enrolments = await database.enrolment.findMany({ where: { classId } });
  const learnerOf = (name: string) => {
    const found = enrolments.find((one) => one.name === name);
    if (!found) throw new Error(`${name} is not on the roster`);
    return found.learnerId;
  };
  return { teacher, classId, joinCode, learnerOf };
}

/** Everything of a school that a use case could have changed. */
export async function schoolState(database: Database) {
  return Promise.all([
    database.class.findMany({ orderBy: { id: 'asc' } }),
    database.teaching.findMany({ orderBy: [{ classId: 'asc' }, { teacherId: 'asc' }] }),
    database.teacherInvitation.findMany({ orderBy: { codeHash: 'asc' } }),
    database.enrolment.findMany({ orderBy: { id: 'asc' } }),
    database.user.findMany({ orderBy: { id: 'asc' } }),
    database.account.findMany({ orderBy: { id: 'asc' } }),
    database.auditEntry.findMany({ orderBy: { id: 'asc' } }),
  ]);
}
