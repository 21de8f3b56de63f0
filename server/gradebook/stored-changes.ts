import 'server-only';
import type { Database, Transaction } from '../database/client';
import type { GradeChange } from '../database/generated/client';

/** What a teacher's word says of a cell; null where it lifts what was said before. */
export type TeachersWord = { kind: 'score'; share: number } | { kind: 'excuse' } | null;

/** The newest word of a teacher on a cell. */
export interface StoredChange {
  sequence: number;
  word: TeachersWord;
  reason: string;
  teacherId: string;
  changedAt: Date;
}

/** Returns what a stored change says. */
export function wordOf({ kind, share }: Pick<GradeChange, 'kind' | 'share'>): TeachersWord {
  if (kind === 'score') return { kind, share: share ?? 0 };
  return kind === 'excuse' ? { kind } : null;
}

/** Returns the newest word on each cell of a class, or of one student, or on one cell, by "learner assignment". */
export async function newestChanges(
  where: { classId?: string; learnerId?: string; assignmentId?: string },
  database: Database | Transaction,
): Promise<ReadonlyMap<string, StoredChange>> {
  const changes = await database.gradeChange.findMany({ where, orderBy: { sequence: 'asc' } });
  return new Map(
    changes.map((change) => {
      const { learnerId, assignmentId, sequence, reason, teacherId, changedAt } = change;
      const stored = { sequence, word: wordOf(change), reason, teacherId, changedAt };
      return [`${learnerId} ${assignmentId}`, stored];
    }),
  );
}
