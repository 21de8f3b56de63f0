import 'server-only';
import { randomUUID } from 'node:crypto';
import { hashedPassword } from '../auth/password';
import { forgetAllTries } from '../auth/sign-in-tries';
import type { Transaction } from '../database/client';
import { resetPurposes } from './one-time-code';

/**
 * Gives an account the password of this hash. Whoever signed in with the old one is signed out, failed
 * tries are forgotten, and codes that would set another one are good no more.
 */
export async function putPassword(
  transaction: Transaction,
  learnerId: string,
  hash: string,
): Promise<void> {
  const where = { userId: learnerId, providerId: 'credential' };
  const changed = await transaction.account.updateMany({ where, data: { password: hash } });
  if (changed.count === 0) {
    await transaction.account.create({
      data: { id: randomUUID(), accountId: learnerId, ...where, password: hash },
    });
  }
  await transaction.session.deleteMany({ where: { userId: learnerId } });
  await transaction.oneTimeCode.deleteMany({
    where: { userId: learnerId, purpose: { in: [...resetPurposes] }, usedAt: null },
  });
  await forgetAllTries(transaction, learnerId);
}

/** Gives an account a new password or PIN; see `putPassword`. Hashing takes about 80 ms. */
export async function setPassword(
  transaction: Transaction,
  learnerId: string,
  password: string,
): Promise<void> {
  await putPassword(transaction, learnerId, await hashedPassword(password));
}
