import 'server-only';
import { done, type Result, refused } from '@/domain/result';
import { meantJoinCode } from '@/domain/school/join-code';
import { nameKey } from '@/domain/school/name-key';
import { missesProblem, noteMiss } from '../auth/misses';
import type { Database, Transaction } from '../database/client';
import type { Asker, World } from '../use-case';
import { withPin } from './class-roster';

/** A class as somebody sees it who has its join code. */
export interface ClassToJoin {
  classId: string;
  name: string;
  joinCode: string;
  joinOpen: boolean;
}

/** Returns the class that a code leads to, however it was typed; null when it leads nowhere. */
export async function classByCode(
  typed: string,
  database: Database | Transaction,
): Promise<ClassToJoin | null> {
  const joinCode = meantJoinCode(typed);
  if (joinCode === null) return null;
  const found = await database.class.findUnique({
    where: { joinCode, archivedAt: null },
    select: { id: true, name: true, joinOpen: true },
  });
  return found && { classId: found.id, name: found.name, joinCode, joinOpen: found.joinOpen };
}

/**
 * Returns the class that a code leads to, for somebody from outside. What leads nowhere counts as a miss of
 * the address it came from: see `docs/decisions/013-misses-count-by-address.md`.
 */
export async function soughtClass(
  typed: string,
  asker: Asker,
  world: Pick<World, 'database' | 'now'>,
): Promise<Result<ClassToJoin>> {
  const problem = await missesProblem({ what: 'code' }, asker, world);
  if (problem !== null) return problem;
  const found = await classByCode(typed, world.database);
  if (found !== null) return done(found);
  await noteMiss({ what: 'code' }, asker, world);
  return refused('not-found', { field: 'code' });
}

/** Who on the roster may be meant by a name. */
export type Meant =
  | { type: 'nobody' }
  | { type: 'several' }
  | { type: 'one'; learnerId: string; hasPin: boolean };

/** Returns who on the roster is meant by a name, and by a number where a name means several. */
export async function meantStudent(
  classId: string,
  { name, number }: { name: string; number: string | null },
  database: Database | Transaction,
): Promise<Meant> {
  const namesakes = await database.enrolment.findMany({
    where: { classId, leftAt: null, nameKey: nameKey(name) },
    select: { learnerId: true, number: true },
  });
  const [found, ...others] =
    namesakes.length > 1 && number !== null
      ? namesakes.filter((one) => one.number === number)
      : namesakes;
  if (namesakes.length > 1 && number === null) return { type: 'several' };
  if (found === undefined || others.length > 0) return { type: 'nobody' };
  const { learnerId } = found;
  return { type: 'one', learnerId, hasPin: (await withPin([learnerId], database)).has(learnerId) };
}
