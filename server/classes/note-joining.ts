import 'server-only';
import { recordAudit } from '../audit/record-audit';
import type { Transaction } from '../database/client';

/** Notes that a student has signed in to a class for the first time. Later times leave no trace. */
export async function noteJoining(
  transaction: Transaction,
  { classId, learnerId, now }: { classId: string; learnerId: string; now: Date },
): Promise<void> {
  const noted = await transaction.enrolment.updateMany({
    where: { classId, learnerId, joinedAt: null },
    data: { joinedAt: now },
  });
  if (noted.count === 0) return;
  await recordAudit(transaction, now, {
    actorId: learnerId,
    action: 'student.joined',
    classId,
    subject: learnerId,
    details: {},
  });
}
