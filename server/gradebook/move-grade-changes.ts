import 'server-only';
import type { Transaction } from '../database/client';

/**
 * Moves the words of teachers on the cells of one student to another: of a cell that both have words on,
 * they are numbered anew, as they were said, and the newest of both holds.
 */
export async function moveGradeChanges(
  transaction: Transaction,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const moving = await transaction.gradeChange.findMany({
    where: { learnerId: from },
    distinct: ['assignmentId'],
    select: { assignmentId: true },
  });
  for (const { assignmentId } of moving) {
    const all = await transaction.gradeChange.findMany({
      where: { assignmentId, learnerId: { in: [from, to] } },
      orderBy: [{ changedAt: 'asc' }, { sequence: 'asc' }],
      select: { id: true },
    });
    // Below zero first: no two may have one number even for a moment.
    for (const [index, { id }] of all.entries()) {
      await transaction.gradeChange.update({
        where: { id },
        data: { learnerId: to, sequence: -1 - index },
      });
    }
    for (const [index, { id }] of all.entries()) {
      await transaction.gradeChange.update({ where: { id }, data: { sequence: index + 1 } });
    }
  }
}
