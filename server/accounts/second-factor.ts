import 'server-only';
import { isAPIError } from 'better-auth/api';
import { headers } from 'next/headers';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { recordAudit } from '../audit/record-audit';
import { auth } from '../auth/auth';
import { checkPassword } from '../auth/check-password';
import { type Learner, learnerUseCase, type World } from '../use-case';
import { passwordSchema } from './account-fields';
import { ownAccount } from './own-account';

/** What an authenticator needs, and the codes for the day it is lost. All of it is shown once. */
export interface NewSecondFactor {
  /** As it is typed into an authenticator: letters and digits in groups of four. */
  secret: string;
  /** The same as a link that an authenticator on this device opens. */
  link: string;
  backupCodes: string[];
}

async function mayChange(
  password: string,
  { learnerId }: Learner,
  world: World,
): Promise<Result<{ label: string }>> {
  const account = await ownAccount(world.database, learnerId);
  if (!account?.hasPassword || account.role === 'student') return refused('not-allowed');
  const checked = await checkPassword(
    { learnerId, account: learnerId, password, address: undefined },
    world,
  );
  if (checked.ok) return done({ label: account.userName ?? account.name });
  const { problem } = checked;
  return problem.code === 'wrong-credentials'
    ? refused('wrong-credentials', { field: 'password' })
    : checked;
}

async function note(action: string, { learnerId }: Learner, { database, now }: World) {
  await database.$transaction((transaction) =>
    recordAudit(transaction, now, {
      actorId: learnerId,
      action,
      classId: null,
      subject: learnerId,
      details: {},
    }),
  );
}

/** Begins a second factor: makes its secret, which counts once `confirmSecondFactor` has seen a code of it. */
export const beginSecondFactor = learnerUseCase({
  input: z.strictObject({ password: passwordSchema }),
  async run({ password }, learner, world): Promise<Result<NewSecondFactor>> {
    const allowed = await mayChange(password, learner, world);
    if (!allowed.ok) return allowed;
    const { api } = await auth(world.database);
    try {
      const made = await api.enableTwoFactor({ body: { password }, headers: await headers() });
      if (made.method !== 'totp') return refused('conflict');
      const link = new URL(made.totpURI);
      link.pathname = `/${encodeURIComponent('Sourcework')}:${encodeURIComponent(allowed.value.label)}`;
      const secret = link.searchParams.get('secret') ?? '';
      return done({
        secret: secret.match(/.{1,4}/g)?.join(' ') ?? secret,
        link: link.href,
        backupCodes: made.backupCodes,
      });
    } catch (fault) {
      if (isAPIError(fault) && fault.statusCode === 400) return refused('conflict');
      throw fault;
    }
  },
});

/** Turns the second factor on, once the authenticator has given a code of it. */
export const confirmSecondFactor = learnerUseCase({
  input: z.strictObject({ code: z.string().trim().min(1).max(40) }),
  async run({ code }, learner, world): Promise<Result<null>> {
    const { api } = await auth(world.database);
    try {
      const body = { code: code.replaceAll(/\s/g, '') };
      await api.verifyTOTP({ body, headers: await headers() });
    } catch (fault) {
      if (isAPIError(fault) && fault.statusCode === 401) {
        return refused('wrong-credentials', { field: 'code' });
      }
      if (isAPIError(fault) && fault.statusCode === 400) return refused('closed');
      throw fault;
    }
    await note('second-factor.on', learner, world);
    return done(null);
  },
});

/** Takes the second factor off. */
export const removeSecondFactor = learnerUseCase({
  input: z.strictObject({ password: passwordSchema }),
  async run({ password }, learner, world): Promise<Result<null>> {
    const allowed = await mayChange(password, learner, world);
    if (!allowed.ok) return allowed;
    const { api } = await auth(world.database);
    await api.disableTwoFactor({ body: { password }, headers: await headers() });
    await note('second-factor.off', learner, world);
    return done(null);
  },
});
