import 'server-only';
import type { Database } from '../database/client';
import type { Prisma } from '../database/generated/client';

/** Returns the attempts with an answer that arrived after the end, does not count and was not decided on. */
export async function undecidedAttempts(
  assignment: Prisma.AssignmentWhereInput,
  database: Database,
): Promise<Set<string>> {
  const items = await database.attemptItem.findMany({
    where: {
      attempt: { assignment, lateDecisions: { none: {} } },
      responses: { some: { lateBy: { not: null } } },
      OR: [{ countedResponseId: null }, { countedResponse: { lateBy: null } }],
    },
    select: { attemptId: true },
  });
  return new Set(items.map(({ attemptId }) => attemptId));
}
