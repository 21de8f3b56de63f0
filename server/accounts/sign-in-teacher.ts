import 'server-only';
import { isAPIError } from 'better-auth/api';
import { headers } from 'next/headers';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { auth } from '../auth/auth';
import { checkPassword } from '../auth/check-password';
import { triesOfNobody } from '../auth/sign-in-tries';
import { openUseCase } from '../use-case';
import { passwordSchema } from './account-fields';
import { type SignedIn, signedIn, signIn } from './sign-in';

/** Where a sign-in stands once the password was right. */
type Stage = { stage: 'signed-in'; signedIn: SignedIn } | { stage: 'second-factor' };

/** Signs a teacher in by user name or address and password; who has a second factor is asked for it next. */
export const signInTeacher = openUseCase({
  input: z.strictObject({
    account: z.string().trim().toLowerCase().min(1).max(254),
    password: passwordSchema.min(1),
  }),
  async run({ account, password }, asker, world): Promise<Result<Stage>> {
    const { database } = world;
    const user = await database.user.findFirst({
      where: account.includes('@') ? { email: account } : { username: account.normalize('NFC') },
      select: { id: true, twoFactorEnabled: true },
    });
    const checked = await checkPassword(
      {
        learnerId: user?.id ?? null,
        account: user?.id ?? triesOfNobody(account),
        password,
        address: asker.address,
      },
      world,
    );
    if (!checked.ok) return checked;
    const { learnerId } = checked.value;
    if (!user?.twoFactorEnabled) {
      return done({ stage: 'signed-in', signedIn: await signIn(learnerId, asker, world) });
    }
    const { api } = await auth(database);
    await api.awaitSecondFactor({ body: { userId: learnerId }, headers: await headers() });
    return done({ stage: 'second-factor' });
  },
});

/** The request's headers without its session, so that the code is looked at for who is about to sign in. */
async function headersWithoutSession(): Promise<Headers> {
  const sent = new Headers(await headers());
  const cookies = (sent.get('cookie') ?? '').split(/;\s*/);
  sent.set('cookie', cookies.filter((cookie) => !cookie.includes('.session_')).join('; '));
  return sent;
}

const wrongCodes = new Set(['INVALID_CODE', 'INVALID_BACKUP_CODE']);

/** What better-auth says of a code that it does not take. Anything else is a fault. */
function codeRefused(fault: unknown): Result<never> {
  if (!isAPIError(fault)) throw fault;
  if (fault.statusCode === 429) return refused('too-many-tries', { facts: { seconds: 900 } });
  const code = fault.body?.code;
  if (code && wrongCodes.has(code)) return refused('wrong-credentials', { field: 'code' });
  // The wait for the code is over, or too many were wrong: the password is asked for again.
  if (fault.statusCode === 400 || fault.statusCode === 401) return refused('closed');
  throw fault;
}

/**
 * Takes the second factor: six digits of the authenticator, or a backup code. After five wrong ones the
 * password is asked for again; after ten in a row the account rests for 15 minutes.
 */
export const giveSecondFactor = openUseCase({
  input: z.strictObject({ code: z.string().trim().min(1).max(40) }),
  async run({ code: typed }, asker, world): Promise<Result<SignedIn>> {
    const { api } = await auth(world.database);
    const code = typed.replaceAll(/\s/g, '');
    const given = { body: { code }, headers: await headersWithoutSession() };
    try {
      const isTotp = /^\d{6}$/.test(code);
      const { user } = isTotp ? await api.verifyTOTP(given) : await api.verifyBackupCode(given);
      return done(await signedIn(user.id, asker, world));
    } catch (fault) {
      return codeRefused(fault);
    }
  },
});
