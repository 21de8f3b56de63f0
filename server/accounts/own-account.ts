import 'server-only';
import { headers } from 'next/headers';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { isTrivialPin, pinPattern } from '@/domain/school/pin';
import { forgetDetails } from '../audit/forget-details';
import { recordAudit } from '../audit/record-audit';
import { auth } from '../auth/auth';
import { checkPassword } from '../auth/check-password';
import { hashedPassword } from '../auth/password';
import type { Database } from '../database/client';
import { endSession } from '../learners/end-session';
import { learnerUseCase, type World } from '../use-case';
import { nameSchema, passwordRefused, passwordSchema } from './account-fields';
import { putPassword } from './set-password';

/** What the settings page shows of who asks. */
export interface OwnAccount {
  name: string;
  role: string;
  userName: string | null;
  /** Null where none was given. */
  email: string | null;
  /** False for who signs in elsewhere. */
  hasPassword: boolean;
  hasSecondFactor: boolean;
}

/** Returns the account of a learner; null for guests, who have none. */
export async function ownAccount(
  database: Database,
  learnerId: string,
): Promise<OwnAccount | null> {
  const user = await database.user.findUnique({
    where: { id: learnerId },
    include: { accounts: { where: { providerId: 'credential' }, select: { id: true } } },
  });
  if (user === null || user.role === 'guest') return null;
  return {
    name: user.name,
    role: user.role,
    userName: user.username,
    email: user.email.endsWith('@users.invalid') ? null : user.email,
    hasPassword: user.accounts.length > 0,
    hasSecondFactor: user.twoFactorEnabled,
  };
}

/** Changes the name one is greeted by; on rosters the teacher's name for a student stays. */
export const changeName = learnerUseCase({
  input: z.strictObject({ name: nameSchema }),
  async run({ name }, { learnerId }, { database }) {
    if ((await ownAccount(database, learnerId)) === null) return refused('not-allowed');
    await database.user.update({ where: { id: learnerId }, data: { name } });
    return done(null);
  },
});

function newPasswordRefused(account: OwnAccount, password: string): Result<never> | null {
  if (account.role === 'student' && pinPattern.test(password)) {
    return isTrivialPin(password)
      ? refused('malformed', { field: 'newPassword', facts: { reason: 'obvious' } })
      : null;
  }
  const names = [account.name, account.userName ?? '', account.email ?? ''];
  return passwordRefused(password, names, 'newPassword');
}

/** Checks the present password of who asks, before something that must be theirs to do. */
async function isThemselves(
  learnerId: string,
  password: string,
  world: World,
): Promise<Result<unknown>> {
  const checked = await checkPassword(
    { learnerId, account: learnerId, password, address: undefined },
    world,
  );
  if (checked.ok || checked.problem.code !== 'wrong-credentials') return checked;
  return refused('wrong-credentials', { field: 'password' });
}

/** Changes the password or PIN; every other session ends, and this one goes on. */
export const changePassword = learnerUseCase({
  input: z.strictObject({ password: passwordSchema, newPassword: passwordSchema }),
  async run({ password, newPassword }, { learnerId }, world): Promise<Result<null>> {
    const { database, now } = world;
    const account = await ownAccount(database, learnerId);
    if (!account?.hasPassword) return refused('not-allowed');
    const unfit = newPasswordRefused(account, newPassword);
    if (unfit) return unfit;
    const checked = await isThemselves(learnerId, password, world);
    if (!checked.ok) return checked;
    const hash = await hashedPassword(newPassword);
    await database.$transaction(async (transaction) => {
      await putPassword(transaction, learnerId, hash);
      await recordAudit(transaction, now, {
        actorId: learnerId,
        action: 'password.changed',
        classId: null,
        subject: learnerId,
        details: {},
      });
    });
    const { api } = await auth(database);
    await api.openSession({ body: { userId: learnerId }, headers: await headers() });
    return done(null);
  },
});

/** Ends all sessions of who asks, on every device. */
export const signOutEverywhere = learnerUseCase({
  input: z.strictObject({}),
  async run(_input, { learnerId }, { database, now }) {
    await database.$transaction(async (transaction) => {
      await transaction.session.deleteMany({ where: { userId: learnerId } });
      await recordAudit(transaction, now, {
        actorId: learnerId,
        action: 'signed-out.everywhere',
        classId: null,
        subject: learnerId,
        details: {},
      });
    });
    await endSession(database);
    return done(null);
  },
});

/**
 * Deletes the account of who asks and all that is kept of them. The last teacher of a class first hands
 * it on or deletes it, and the last administrator stays: both would leave others with nobody.
 */
export const deleteAccount = learnerUseCase({
  input: z.strictObject({ password: passwordSchema.optional() }),
  async run({ password = '' }, { learnerId }, world): Promise<Result<null>> {
    const { database, now } = world;
    const account = await ownAccount(database, learnerId);
    if (account === null) return refused('not-allowed');
    if (account.hasPassword) {
      const checked = await isThemselves(learnerId, password, world);
      if (!checked.ok) return checked;
    }
    const result = await database.$transaction(async (transaction): Promise<Result<null>> => {
      const alone = await transaction.class.count({
        where: {
          teachings: { some: { teacherId: learnerId }, every: { teacherId: learnerId } },
        },
      });
      if (alone > 0) return refused('conflict', { facts: { reason: 'classes', classes: alone } });
      if (account.role === 'administrator') {
        const others = await transaction.user.count({
          where: { role: 'administrator', id: { not: learnerId } },
        });
        if (others === 0) return refused('conflict', { facts: { reason: 'administrator' } });
      }
      await forgetDetails(transaction, { subject: learnerId });
      await recordAudit(transaction, now, {
        actorId: learnerId,
        action: 'account.deleted',
        classId: null,
        subject: learnerId,
        details: { role: account.role },
      });
      await transaction.user.delete({ where: { id: learnerId } });
      return done(null);
    });
    if (result.ok) await endSession(database);
    return result;
  },
});
