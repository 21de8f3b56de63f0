import 'server-only';
import { createHash } from 'node:crypto';

/** How long an invitation may be accepted, in milliseconds. */
export const invitationLife = 7 * 24 * 60 * 60 * 1000;

/** Under what an invitation is kept: its code itself is nowhere but in the link. */
export function invitationHash(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}
