import 'server-only';
import { createHash } from 'node:crypto';
import type { Random } from '@/domain/assessment/random';
import type { Transaction } from '../database/client';

/** What a code is good for. */
export type CodePurpose =
  /** Makes the first administrator. */
  | 'administrator'
  /** Makes an administrator although there is one: asked for on the server itself. */
  | 'another-administrator'
  /** Makes a teacher's account while sign-up is closed. */
  | 'invite-teacher'
  /** Sets a new password. */
  | 'reset-password'
  /** Sets a new password and takes the second factor off. */
  | 'reset-second-factor'
  /** Says what becomes of the work of the guest who has just signed in. */
  | 'guest-work';

/** What sets a new password. */
export const resetPurposes = [
  'reset-password',
  'reset-second-factor',
] as const satisfies readonly CodePurpose[];

// Without the letters and digits that are taken for each other: about 59 bits in twelve of them.
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const length = 12;
const group = 4;

function hashOf(code: string): string {
  const plain = code.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return createHash('sha256').update(plain).digest('hex');
}

/** Makes a code that is used once and kept only as its hash. Returns it as it is read aloud: "7KQF-…". */
export async function makeCode(
  transaction: Pick<Transaction, 'oneTimeCode'>,
  {
    purpose,
    userId = null,
    lifetime,
    now,
    random,
  }: {
    purpose: CodePurpose;
    userId?: string | null;
    /** In hours. */
    lifetime: number;
    now: Date;
    random: Random;
  },
): Promise<string> {
  const code = Array.from({ length }, (_, index) => {
    const sign = signs[random(signs.length)] ?? '';
    return index > 0 && index % group === 0 ? `-${sign}` : sign;
  }).join('');
  const expiresAt = new Date(now.getTime() + lifetime * 60 * 60 * 1_000);
  await transaction.oneTimeCode.create({
    data: { codeHash: hashOf(code), purpose, userId, createdAt: now, expiresAt },
  });
  return code;
}

/** What a code that is still good says; null for any other. */
export interface OpenCode {
  purpose: string;
  userId: string | null;
}

/** Looks at a code without using it. */
export async function openCode(
  database: Pick<Transaction, 'oneTimeCode'>,
  { code, purposes, now }: { code: string; purposes: readonly CodePurpose[]; now: Date },
): Promise<OpenCode | null> {
  return database.oneTimeCode.findFirst({
    where: {
      codeHash: hashOf(code),
      purpose: { in: [...purposes] },
      usedAt: null,
      expiresAt: { gt: now },
    },
    select: { purpose: true, userId: true },
  });
}

/** Uses a code up. Of several who come with it at once, one gets it. */
export async function spendCode(
  transaction: Pick<Transaction, 'oneTimeCode'>,
  wanted: { code: string; purposes: readonly CodePurpose[]; now: Date },
): Promise<OpenCode | null> {
  const open = await openCode(transaction, wanted);
  if (open === null) return null;
  const spent = await transaction.oneTimeCode.updateMany({
    where: { codeHash: hashOf(wanted.code), usedAt: null },
    data: { usedAt: wanted.now },
  });
  return spent.count === 1 ? open : null;
}
