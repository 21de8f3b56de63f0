import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { recordAudit } from '../audit/record-audit';
import { hashedPassword, isPasswordLineFull } from '../auth/password';
import { roleUseCase } from '../classes/class-use-case';
import { openUseCase } from '../use-case';
import { newPasswordSchema, passwordRefused } from './account-fields';
import { makeCode, openCode, resetPurposes, spendCode } from './one-time-code';
import { putPassword } from './set-password';

/** How long codes that people hand on are good for, in hours. */
const resetHours = 24;
const invitationHours = 7 * 24;

const staff = ['teacher', 'administrator'];

/** A code as the administrator sees it, once. */
export interface ShownCode {
  code: string;
  /** Whose password it resets; null for an invitation. */
  name: string | null;
  expiresAt: Date;
}

/** Makes a one-time code by which a teacher sets a new password, and takes a lost second factor off. */
export const makeResetCode = roleUseCase({
  action: 'school.administer',
  input: z.strictObject({ teacher: z.string(), factor: z.literal('off').optional() }),
  async run(
    { teacher, factor },
    { learnerId },
    { database, now, random },
  ): Promise<Result<ShownCode>> {
    const user = await database.user.findFirst({
      where: { id: teacher, role: { in: staff } },
      select: { id: true, name: true },
    });
    if (user === null) return refused('not-found');
    const purpose = factor === 'off' ? 'reset-second-factor' : 'reset-password';
    const code = await database.$transaction(async (transaction) => {
      await recordAudit(transaction, now, {
        actorId: learnerId,
        action: 'reset-code.made',
        classId: null,
        subject: user.id,
        details: { purpose },
      });
      const userId = user.id;
      return makeCode(transaction, { purpose, userId, lifetime: resetHours, now, random });
    });
    const expiresAt = new Date(now.getTime() + resetHours * 60 * 60 * 1_000);
    return done({ code, name: user.name, expiresAt });
  },
});

/** Makes a one-time code by which somebody makes a teacher's account while sign-up is closed. */
export const makeInvitationCode = roleUseCase({
  action: 'school.administer',
  input: z.strictObject({}),
  async run(_input, { learnerId }, { database, now, random }): Promise<Result<ShownCode>> {
    const purpose = 'invite-teacher';
    const code = await database.$transaction(async (transaction) => {
      await recordAudit(transaction, now, {
        actorId: learnerId,
        action: 'invitation.made',
        classId: null,
        subject: null,
        details: {},
      });
      return makeCode(transaction, { purpose, lifetime: invitationHours, now, random });
    });
    const expiresAt = new Date(now.getTime() + invitationHours * 60 * 60 * 1_000);
    return done({ code, name: null, expiresAt });
  },
});

/** Sets a new password by a one-time code. All sessions end; the next step is to sign in. */
export const resetPassword = openUseCase({
  input: z.strictObject({ code: z.string().trim().min(1).max(100), password: newPasswordSchema }),
  async run({ code, password }, _asker, { database, now }): Promise<Result<null>> {
    // The code is looked at before the password is hashed: whoever has none costs next to nothing.
    const open = await openCode(database, { code, purposes: resetPurposes, now });
    const user = open?.userId
      ? await database.user.findUnique({ where: { id: open.userId } })
      : null;
    if (user === null) return refused('closed', { field: 'code' });
    const unfit = passwordRefused(password, [user.name, user.username ?? '', user.email]);
    if (unfit) return unfit;
    if (isPasswordLineFull()) return refused('too-many-tries', { facts: { seconds: 10 } });
    const hash = await hashedPassword(password);
    const spent = await database.$transaction(async (transaction) => {
      const used = await spendCode(transaction, { code, purposes: resetPurposes, now });
      if (used === null) return false;
      await putPassword(transaction, user.id, hash);
      if (used.purpose === 'reset-second-factor') {
        await transaction.twoFactor.deleteMany({ where: { userId: user.id } });
        await transaction.user.update({
          where: { id: user.id },
          data: { twoFactorEnabled: false },
        });
      }
      await recordAudit(transaction, now, {
        actorId: null,
        action: 'reset-code.used',
        classId: null,
        subject: user.id,
        details: { purpose: used.purpose },
      });
      return true;
    });
    return spent ? done(null) : refused('closed', { field: 'code' });
  },
});
