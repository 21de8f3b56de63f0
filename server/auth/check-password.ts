import 'server-only';
import { done, type Result, refused } from '@/domain/result';
import { freeTries } from '@/domain/school/sign-in-pause';
import { recordAudit } from '../audit/record-audit';
import type { World } from '../use-case';
import { hasPassword, isPasswordLineFull } from './password';
import { forgetTries, takeTry } from './sign-in-tries';

/**
 * Checks the password or PIN of an account. Tries are counted by account, never by address, and from the
 * fifth failure in a row on each is followed by a pause ("too-many-tries", with its seconds). An account
 * that does not exist (`learnerId` null) takes as long and is refused in the same words.
 */
export async function checkPassword(
  { learnerId, account, password }: { learnerId: string | null; account: string; password: string },
  { database, now }: Pick<World, 'database' | 'now'>,
): Promise<Result<{ learnerId: string }>> {
  if (isPasswordLineFull()) return refused('too-many-tries', { facts: { seconds: 10 } });
  const attempt = await takeTry(database, account, now);
  if (!attempt.taken) return refused('too-many-tries', { facts: { seconds: attempt.seconds } });
  const kept =
    learnerId === null
      ? null
      : await database.account.findFirst({
          where: { userId: learnerId, providerId: 'credential' },
          select: { password: true },
        });
  if ((await hasPassword(kept?.password ?? null, password)) && learnerId !== null) {
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
