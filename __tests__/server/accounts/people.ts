import { seededRandom } from '@/domain/assessment/random';
import { auth } from '@/server/auth/auth';
import type { Database } from '@/server/database/client';
import type { Asker, World } from '@/server/use-case';
import { headers } from '../../support/simulated-headers';

let seeds = 0;

/** A world whose clock stands at `at`. */
export function worldAt(database: Database, at: string | Date): World {
  seeds += 1;
  return { database, now: new Date(at), random: seededRandom(`accounts ${seeds}`) };
}

/** Who asks with the cookies of this browser. */
export async function askerHere(database: Database): Promise<Asker> {
  const { api } = await auth(database);
  const session = await api.getSession({ headers: await headers() });
  return { learnerId: session?.user.id ?? null };
}

/** Makes a guest of this browser, as its first answer does. */
export async function guestHere(database: Database): Promise<{ learnerId: string }> {
  const { api } = await auth(database);
  await api.signInAnonymous({ headers: await headers() });
  const { learnerId } = await askerHere(database);
  if (learnerId === null) throw new Error('No guest was made.');
  return { learnerId };
}

let teachers = 0;

/** What a teacher types to sign up; another name each time. */
export function teacherForm(change: Record<string, unknown> = {}) {
  teachers += 1;
  return {
    name: 'Rosa Steiner',
    userName: `steiner.${teachers}`,
    password: 'drei Enten am Teich',
    ...change,
  };
}
