import 'server-only';
import { z } from 'zod';
import { done, type Result } from '@/domain/result';
import { nameKey } from '@/domain/school/name-key';
import { type PlannedRow, plannedRoster } from '@/domain/school/roster';
import { createStudentAccounts } from '../accounts/student-account';
import type { Transaction } from '../database/client';
import { type ActCounts, actCounts } from './preview-roster';
import { listFields, readList } from './roster-list';
import { rosterOf } from './roster-of';
import { holdClass, runningClassUseCase } from './running-class-use-case';

/** As long as ten thousand rows take on a small machine, in milliseconds. */
const patience = { maxWait: 10_000, timeout: 120_000 };
/** A statement takes no more than some thousands of values. */
const rowsAStatement = 1000;
/** How many names of each kind the report tells; the counts are of all. */
const toldRows = 300;

/** What came of a list. */
export interface RosterReport {
  counts: ActCounts;
  added: PlannedRow[];
  changed: PlannedRow[];
  refused: PlannedRow[];
}

interface Carrying {
  transaction: Transaction;
  classId: string;
  actorId: string;
  now: Date;
}

async function addRows(rows: readonly PlannedRow[], carrying: Carrying): Promise<void> {
  const { transaction, classId, actorId, now } = carrying;
  for (let start = 0; start < rows.length; start += rowsAStatement) {
    const some = rows.slice(start, start + rowsAStatement);
    const learnerIds = await createStudentAccounts(
      transaction,
      some.map(({ name }) => name),
    );
    await transaction.enrolment.createMany({
      data: some.flatMap(({ name, number }, at) => {
        const learnerId = learnerIds[at];
        if (learnerId === undefined) return [];
        return { classId, learnerId, name, nameKey: nameKey(name), number, enrolledAt: now };
      }),
    });
    await transaction.auditEntry.createMany({
      data: learnerIds.map((subject) => ({
        at: now,
        actorId,
        action: 'student.added',
        classId,
        subject,
        details: {},
      })),
    });
  }
}

async function changeRow({ name, number, act }: PlannedRow, carrying: Carrying): Promise<void> {
  if (act.type !== 'change') return;
  const { transaction, classId, actorId, now } = carrying;
  const { learnerId, formerName, bringsNumber, returns } = act;
  await transaction.enrolment.update({
    where: { classId_learnerId: { classId, learnerId } },
    data: {
      ...(formerName !== null && { name, nameKey: nameKey(name) }),
      ...(bringsNumber && { number }),
      ...(returns && { leftAt: null }),
    },
  });
  await transaction.auditEntry.create({
    data: {
      at: now,
      actorId,
      action: returns ? 'student.returned' : 'student.changed',
      classId,
      subject: learnerId,
      details: {
        ...(formerName !== null && { formerName, name }),
        ...(bringsNumber && { number }),
      },
    },
  });
}

/**
 * Carries out a list of students on the roster as it stands now, in one transaction, and reports what
 * was done. Students added have no PIN until slips are made, so the same list again does nothing.
 */
export const importRoster = runningClassUseCase({
  action: 'roster.change',
  input: z.object(listFields),
  async run({ classId, ...list }, member, { database, now }): Promise<Result<RosterReport>> {
    const read = readList(list);
    if (!read.ok) return read;
    const plan = await database.$transaction(async (transaction) => {
      await holdClass(transaction, classId);
      const planned = plannedRoster(read.value.students, await rosterOf(classId, transaction));
      const carrying = { transaction, classId, actorId: member.learnerId, now };
      await addRows(
        planned.filter(({ act }) => act.type === 'add'),
        carrying,
      );
      for (const row of planned) await changeRow(row, carrying);
      return planned;
    }, patience);
    const told = (type: PlannedRow['act']['type']) =>
      plan.filter(({ act }) => act.type === type).slice(0, toldRows);
    return done({
      counts: actCounts(plan),
      added: told('add'),
      changed: told('change'),
      refused: told('refuse'),
    });
  },
});
