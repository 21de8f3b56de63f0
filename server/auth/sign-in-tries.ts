import 'server-only';
import { createHash } from 'node:crypto';
import { failuresOfLongestPause, freeTries, signInPause } from '@/domain/school/sign-in-pause';
import type { Database } from '../database/client';
import { addressKey } from './misses';

/** Failures are forgotten after a day without one, in milliseconds. */
const forgottenAfter = 24 * 60 * 60 * 1_000;

const long = new Date(0);

function earlier(now: Date, seconds: number): Date {
  return new Date(now.getTime() - seconds * 1_000);
}

/** Returns the name under which tries are counted where no account of the name given exists. */
export function triesOfNobody(given: string): string {
  return `nobody ${createHash('sha256').update(given).digest('hex')}`;
}

/** Returns the name under which tries at an account from one address are counted. */
export function accountFrom(account: string, address = 'unknown'): string {
  return `${account} from ${addressKey(address)}`;
}

/** Failures of an account that are met without a pause where they come from many addresses. */
export const freeTriesOfAll = 50;

/**
 * Takes one try at an account before its password is looked at, so that tries made at once count as
 * well. Returns the failures with this one, or the seconds until the next try. The first `free` failures
 * are met without a pause.
 */
export async function takeTry(
  database: Database,
  account: string,
  now: Date,
  free = freeTries,
): Promise<{ taken: true; failures: number } | { taken: false; seconds: number }> {
  const pauseAfter = (failures: number) => signInPause(failures - free + freeTries);
  await database.signInTries.deleteMany({
    where: { lastAt: { lt: new Date(now.getTime() - forgottenAfter) } },
  });
  await database.signInTries.createMany({
    data: { account, failures: 0, lastAt: now },
    skipDuplicates: true,
  });
  const pauses = Array.from(
    { length: failuresOfLongestPause - freeTries },
    (_, index) => free + index,
  );
  const counted = await database.signInTries.updateMany({
    where: {
      account,
      OR: [
        { failures: { lt: free } },
        ...pauses.map((failures) => ({
          failures,
          lastAt: { lte: earlier(now, pauseAfter(failures)) },
        })),
        {
          failures: { gte: failuresOfLongestPause + free - freeTries },
          lastAt: { lte: earlier(now, signInPause(failuresOfLongestPause)) },
        },
      ],
    },
    data: { failures: { increment: 1 }, lastAt: now },
  });
  const row = await database.signInTries.findUnique({ where: { account } });
  if (counted.count > 0) return { taken: true, failures: row?.failures ?? 1 };
  const { failures, lastAt } = row ?? { failures: free, lastAt: long };
  const passed = (now.getTime() - lastAt.getTime()) / 1_000;
  return { taken: false, seconds: Math.max(1, Math.ceil(pauseAfter(failures) - passed)) };
}

/** Forgets the failures of an account: somebody has shown that it is theirs. */
export async function forgetTries(
  database: Pick<Database, 'signInTries'>,
  account: string,
): Promise<void> {
  await database.signInTries.deleteMany({ where: { account } });
}

/** Forgets the failures of an account from every address: it has a new password. */
export async function forgetAllTries(
  database: Pick<Database, 'signInTries'>,
  account: string,
): Promise<void> {
  await database.signInTries.deleteMany({
    where: { OR: [{ account }, { account: { startsWith: `${account} from ` } }] },
  });
}
