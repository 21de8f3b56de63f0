import 'server-only';
import { done, type Result, refused } from '@/domain/result';
import { freeTries } from '@/domain/school/sign-in-pause';
import { recordAudit } from '../audit/record-audit';
import type { World } from '../use-case';
import { hasPassword, isPasswordLineFull } from './password';
import { accountFrom, forgetTries, freeTriesOfAll, takeTry } from './sign-in-tries';

/**
 * Checks the password or PIN of an account. Tries are counted by account and address, and from the fifth
 * failure in a row on each is followed by a pause ("too-many-tries", with its seconds): who guesses makes
 * the owner wait only where both sit behind one address. From fifty failures in a row on, wherever they
 * came from, everybody waits. An account that does not exist (`learnerId` null) takes as long and is
 * refused in the same words.
 */
export async function checkPassword(
  {
    learnerId,
    account,
    password,
    address,
  }: {
    learnerId: string | null;
    account: string;
    password: string;
    /** Unknown: all tries count as from one. */
    address: string | undefined;
  },
  { database, now }: Pick<World, 'database' | 'now'>,
): Promise<Result<{ learnerId: string }>> {
  if (isPasswordLineFull()) return refused('too-many-tries', { facts: { seconds: 10 } });
  const fromHere = accountFrom(account, address);
  const attempt = await takeTry(database, fromHere, now);
  if (!attempt.taken) return refused('too-many-tries', { facts: { seconds: attempt.seconds } });
  const ofAll = await takeTry(database, account, now, freeTriesOfAll);
  if (!ofAll.taken) return refused('too-many-tries', { facts: { seconds: ofAll.seconds } });
  const kept =
    learnerId === null
      ? null
      : await database.account.findFirst({
          where: { userId: learnerId, providerId: 'credential' },
          select: { password: true },
        });
  if ((await hasPassword(kept?.password ?? null, password)) && learnerId !== null) {
    await forgetTries(database, fromHere);
    await forgetTries(database, account);
    return done({ learnerId });
  }
  if (attempt.failures >= freeTries) {
    await database.$transaction((transaction) =>
      recordAudit(transaction, now, {
        actorId: null,
        action: 'sign-in.paused',
        classId: null,
        subject: learnerId,
        details: { failures: attempt.failures },
      }),
    );
  }
  return refused('wrong-credentials');
}
