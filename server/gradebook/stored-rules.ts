import 'server-only';
import {
  type GradebookRules,
  gradebookRulesSchema,
  usualRules,
} from '@/domain/school/gradebook-rules';
import type { Database, Transaction } from '../database/client';

/** How the totals of a class are made now, and by whom it was set. */
export interface StoredRules {
  /** 0 while nobody has set anything. */
  sequence: number;
  rules: GradebookRules;
  changedById: string | null;
  changedAt: Date | null;
}

/** Returns the newest rules of a class; the usual ones where none were set. Throws when the database holds something else. */
export async function storedRules(
  classId: string,
  database: Database | Transaction,
): Promise<StoredRules> {
  const newest = await database.gradebookRules.findFirst({
    where: { classId },
    orderBy: { sequence: 'desc' },
  });
  if (newest === null)
    return { sequence: 0, rules: usualRules, changedById: null, changedAt: null };
  const { sequence, rules, changedById, changedAt } = newest;
  return { sequence, rules: gradebookRulesSchema.parse(rules), changedById, changedAt };
}
