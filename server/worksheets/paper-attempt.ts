import 'server-only';
import { createHash } from 'node:crypto';
import type { Database, Transaction } from '../database/client';
import type { Prisma } from '../database/generated/client';
import type { FoundWorksheet } from './found-worksheet';

const include = {
  items: {
    orderBy: { position: 'asc' },
    include: { marks: { orderBy: { sequence: 'desc' }, take: 1 } },
  },
} satisfies Prisma.AttemptInclude;

/** What a student wrote on paper, as it was typed in. */
export type PaperAttempt = Prisma.AttemptGetPayload<{ include: typeof include }>;

/** Returns what was typed in for a student from a worksheet; null while nothing was. */
export async function paperAttempt(
  worksheetId: string,
  learnerId: string,
  database: Database | Transaction,
): Promise<PaperAttempt | null> {
  return database.attempt.findFirst({ where: { worksheetId, learnerId }, include });
}

/** Changes whenever a mark does: it goes with the form, so that what a colleague typed in is noticed. */
export function editionOf(attempt: PaperAttempt | null): string {
  if (attempt === null) return 'none';
  const marks = attempt.items.map(({ versionHash, marks: [mark] }) => [
    versionHash,
    mark?.sequence ?? 0,
  ]);
  return createHash('sha256')
    .update(JSON.stringify([attempt.sheetLetter, marks]))
    .digest('hex')
    .slice(0, 16);
}

/** The most points that an item of a worksheet gives on paper. */
export function mostPoints(item: FoundWorksheet['versions'][number]['items'][number]['item']) {
  if (item.type !== 'extended-response') return 1;
  return item.rubric.reduce(
    (sum, { levels }) => sum + Math.max(...levels.map(({ points }) => points)),
    0,
  );
}
