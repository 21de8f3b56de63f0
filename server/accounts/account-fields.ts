import 'server-only';
import { z } from 'zod';
import { type Result, refused } from '@/domain/result';
import { passwordLength, passwordProblem } from '@/domain/school/password-rule';

/** The name by which people are greeted and recognised. */
export const nameSchema = z.string().trim().min(1).max(100);

/** Letters, digits, dots, hyphens and underscores; an "@" would make it an address. Kept in small letters. */
export const userNameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[\p{L}\p{N}._-]{3,30}$/u)
  .transform((name) => name.normalize('NFC'));

export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** Any text that may be typed as a present password. */
export const passwordSchema = z.string().max(1_000);

/** A new password by its length alone; `passwordRefused` says whether it will do. */
export const newPasswordSchema = z.string().refine((password) => {
  const characters = Array.from(password).length;
  return characters >= passwordLength.least && characters <= passwordLength.most;
});

/** Refuses a new password that will not do, with `facts.reason`; null when it will. */
export function passwordRefused(
  password: string,
  names: readonly string[],
  field = 'password',
): Result<never> | null {
  const reason = passwordProblem(password, { names });
  return reason === null ? null : refused('malformed', { field, facts: { reason } });
}

/** Tells whether a fault of the database says that something unique is there already. */
export function isTaken(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'P2002';
}
