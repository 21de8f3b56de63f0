import 'server-only';
import { Prisma } from '../database/generated/client';

/** Tells whether a write failed because a row with the same unique values is already there. */
export function isTaken(fault: unknown): boolean {
  // The two databases tell the columns differently, so the code alone is judged.
  return fault instanceof Prisma.PrismaClientKnownRequestError && fault.code === 'P2002';
}
