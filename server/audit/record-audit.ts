import 'server-only';
import type { Transaction } from '../database/client';
import type { Prisma } from '../database/generated/client';

/** One entry of the audit: who did what to whose data. */
export interface AuditFact {
  /** Null for the system itself. */
  actorId: string | null;
  /** A verb of the field: "student.removed", "pin.reset". */
  action: string;
  classId: string | null;
  /** The id of what was done to. */
  subject: string | null;
  /** What is needed to understand it later; never a secret, never more personal data than that. */
  details: Prisma.InputJsonObject;
}

/** Writes an entry of the audit in the same transaction as what it tells of. */
export async function recordAudit(
  transaction: Transaction,
  at: Date,
  fact: AuditFact,
): Promise<void> {
  await transaction.auditEntry.create({ data: { at, ...fact } });
}
