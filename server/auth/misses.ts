import 'server-only';
import { createHash } from 'node:crypto';
import { type Result, refused } from '@/domain/result';
import { missesAtOnce, missesLeft, secondsAMiss } from '@/domain/school/misses';
import type { Database } from '../database/client';
import type { Asker, World } from '../use-case';

/** Returns the name under which an address is counted, which does not say it. */
export function addressKey(address: string): string {
  return createHash('sha256').update(`address ${address}`).digest('hex').slice(0, 32);
}

/** What is looked for: a class by its code, somebody by name in one class, or who has an account. */
type Sought = { what: 'code' } | { what: 'name'; classId: string } | { what: 'account' };

function keyOf(sought: Sought, address: string): string {
  const place = sought.what === 'name' ? `name ${sought.classId}` : sought.what;
  return `miss ${place} ${addressKey(address)}`;
}

/**
 * Refuses an address that has missed too often; what it finds never counts. Without an address, as in
 * calls from within, nothing is counted.
 */
export async function missesProblem(
  sought: Sought,
  { address }: Asker,
  { database, now }: Pick<World, 'database' | 'now'>,
): Promise<Result<never> | null> {
  if (address === undefined) return null;
  const row = await database.signInTries.findUnique({
    where: { account: keyOf(sought, address) },
  });
  if (row === null) return null;
  const passed = now.getTime() - row.lastAt.getTime();
  if (missesLeft(row.failures, passed) < missesAtOnce) return null;
  const seconds = Math.max(1, Math.ceil(secondsAMiss - ((passed / 1_000) % secondsAMiss)));
  const field = sought.what === 'account' ? {} : { field: sought.what };
  return refused('too-many-tries', { ...field, facts: { seconds } });
}

/** Counts a miss. */
export async function noteMiss(
  sought: Sought,
  { address }: Asker,
  { database, now }: Pick<World, 'database' | 'now'>,
): Promise<void> {
  if (address === undefined) return;
  const account = keyOf(sought, address);
  await database.$transaction(async (transaction) => {
    await transaction.signInTries.createMany({
      data: { account, failures: 0, lastAt: now },
      skipDuplicates: true,
    });
    // Counted first: it holds the row, so that misses at once all count.
    const { failures, lastAt } = await transaction.signInTries.update({
      where: { account },
      data: { failures: { increment: 1 } },
    });
    const passed = now.getTime() - lastAt.getTime();
    const left = missesLeft(failures - 1, passed);
    // The clock goes on only when something was given back, or a miss a second would never be.
    const lastKept = left < failures - 1 || failures === 1 ? now : lastAt;
    await transaction.signInTries.update({
      where: { account },
      data: { failures: left + 1, lastAt: lastKept },
    });
  });
}

/** Takes a miss back: the name that nobody had is now somebody's who joined. */
export async function takeMissBack(
  sought: Sought,
  { address }: Asker,
  database: Database,
): Promise<void> {
  if (address === undefined) return;
  await database.signInTries.updateMany({
    where: { account: keyOf(sought, address), failures: { gt: 0 } },
    data: { failures: { decrement: 1 } },
  });
}
