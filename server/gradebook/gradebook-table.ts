import 'server-only';
import { z } from 'zod';
import { done, type Result } from '@/domain/result';
import { percentOf } from '@/domain/school/fraction';
import type { CellState } from '@/domain/school/gradebook-cell';
import type { GradebookRules } from '@/domain/school/gradebook-rules';
import { recordAudit } from '../audit/record-audit';
import { classUseCase } from '../classes/class-use-case';
import { readGradebook } from './read-gradebook';

/** The gradebook of a class as it is taken away as a file: every figure as it is shown. */
export interface GradebookTable {
  className: string;
  rule: GradebookRules['rule'];
  assignments: string[];
  rows: {
    name: string;
    number: string | null;
    /** In per cent; null while nothing counts. */
    percent: number | null;
    cells: {
      percent: number | null;
      state: CellState;
      isLate: boolean;
      isOverridden: boolean;
    }[];
  }[];
}

/** Returns the gradebook as a table; the audit keeps that it was taken away. */
export const gradebookTable = classUseCase({
  action: 'class.export',
  input: z.object({}),
  async run({ classId }, member, { database, now }): Promise<Result<GradebookTable>> {
    const { name, zone } = member.class;
    await database.$transaction((transaction) =>
      recordAudit(transaction, now, {
        actorId: member.learnerId,
        action: 'class.exported',
        classId,
        subject: null,
        details: { gradebook: true },
      }),
    );
    const book = await readGradebook({ id: classId, zone }, { database, now });
    return done({
      className: name,
      rule: book.rules.rules.rule,
      assignments: book.columns.map(({ title }) => title),
      rows: book.rows.map((row) => ({
        name: row.name,
        number: row.number,
        percent: row.total.share && percentOf(row.total.share),
        cells: row.cells.map(({ share, state, isLate, isOverridden }) => ({
          percent: share && percentOf(share),
          state,
          isLate,
          isOverridden,
        })),
      })),
    });
  },
});
