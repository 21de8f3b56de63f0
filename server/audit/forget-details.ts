import 'server-only';
import type { Transaction } from '../database/client';
import type { Prisma } from '../database/generated/client';

/**
 * Empties the details of entries of the audit, which may hold names, once what they tell of is deleted.
 * Who did what to whom, and when, stays by its ids.
 */
export async function forgetDetails(
  transaction: Transaction,
  where: Prisma.AuditEntryWhereInput,
): Promise<void> {
  await transaction.auditEntry.updateMany({ where, data: { details: {} } });
}
