import 'server-only';
import { createHash } from 'node:crypto';
import type { AssignmentSettings } from '@/domain/school/assignment-settings';
import type { Database, Transaction } from '../database/client';
import type { Assignment, Prisma } from '../database/generated/client';
import { storedSettings } from './assignment-rules';

/** An assignment of a class with its settings read. */
export interface FoundAssignment {
  assignment: Assignment;
  settings: AssignmentSettings;
  /** Changes whenever title or settings do. */
  edition: string;
}

/** Returns an assignment of this class, or null: one of another class is as good as none. */
export async function foundAssignment(
  classId: string,
  id: string,
  database: Database | Transaction,
): Promise<FoundAssignment | null> {
  const assignment = await database.assignment.findFirst({ where: { id, classId } });
  if (assignment === null) return null;
  const settings = storedSettings(assignment.settings);
  const edition = createHash('sha256')
    .update(JSON.stringify([assignment.title, settings]))
    .digest('hex')
    .slice(0, 16);
  return { assignment, settings, edition };
}

/** Matches the assignment only as it was found, so that of two changes at once one is told. */
export function asFound({ assignment }: FoundAssignment): Prisma.AssignmentWhereInput {
  const { id, title, publishedAt, withdrawnAt, settings } = assignment;
  return { id, title, publishedAt, withdrawnAt, settings: { equals: settings ?? {} } };
}
