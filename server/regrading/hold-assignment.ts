import 'server-only';
import type { Transaction } from '../database/client';

/**
 * Holds an assignment with all its attempts until the transaction ends: two regrades come one after the
 * other, an attempt that begins waits at its reference to the assignment, and an answer that arrives waits
 * at its attempt. In this order, as everybody else takes one attempt alone.
 */
export async function holdAssignment(
  transaction: Transaction,
  assignmentId: string,
): Promise<void> {
  // Prisma's own update would let new attempts refer to the assignment meanwhile.
  await transaction.$queryRaw`SELECT "id" FROM "Assignment" WHERE "id" = ${assignmentId} FOR UPDATE`;
  await transaction.attempt.updateMany({ where: { assignmentId }, data: { assignmentId } });
}
