import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { forgetDetails } from '../audit/forget-details';
import { recordAudit } from '../audit/record-audit';
import { classUseCase } from '../classes/class-use-case';
import { holdClass } from '../classes/running-class-use-case';
import type { Database, Transaction } from '../database/client';
import type { Prisma } from '../database/generated/client';

/** What would go with a class, and what would stay. */
export interface DeletionPage {
  className: string;
  isArchived: boolean;
  /** Students whose accounts are in no other class: they go with all their work. */
  accounts: number;
  /** Students who are in another class too, or are no students elsewhere: they only leave. */
  leaving: number;
  assignments: number;
  attempts: number;
}

/** Accounts made for students of this class and of no other. */
function onlyIn(classId: string): Prisma.UserWhereInput {
  return {
    role: 'student',
    enrolments: { some: { classId }, every: { classId } },
    teachings: { none: {} },
  };
}

async function countsOf(classId: string, database: Database | Transaction) {
  const accounts = await database.user.count({ where: onlyIn(classId) });
  const all = await database.enrolment.count({ where: { classId } });
  return { accounts, leaving: all - accounts };
}

/** Returns what would go with a class and what would stay. Changes nothing. */
export const deletionPage = classUseCase({
  action: 'class.delete',
  input: z.object({}),
  async run({ classId }, { class: { name, archivedAt } }, { database }) {
    const [counts, assignments, attempts] = await Promise.all([
      countsOf(classId, database),
      database.assignment.count({ where: { classId } }),
      database.attempt.count({ where: { assignment: { classId } } }),
    ]);
    const isArchived = archivedAt !== null;
    return done<DeletionPage>({ className: name, isArchived, ...counts, assignments, attempts });
  },
});

/** Takes the names out of what the audit says of a class, of who goes with it, and of who moved in or out. */
async function forgetNames(
  transaction: Transaction,
  { classId, name }: { classId: string; name: string },
): Promise<void> {
  const idsOf = async (where: Prisma.UserWhereInput) =>
    (await transaction.user.findMany({ where, select: { id: true } })).map(({ id }) => id);
  await forgetDetails(transaction, { classId });
  await forgetDetails(transaction, { subject: { in: await idsOf(onlyIn(classId)) } });
  await forgetDetails(transaction, {
    subject: { in: await idsOf({ enrolments: { some: { classId } } }) },
    action: { in: ['student.moved-in', 'student.moved-out'] },
    OR: ['from', 'to'].map((side) => ({ details: { path: [side], equals: name } })),
  });
}

/** Returns a name as it is compared: written another way in Unicode or with other spaces, it is the same. */
function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, ' ').trim();
}

/**
 * Deletes a class for good, once its name was typed: its roster, assignments and all attempts at them,
 * and the accounts of students who are in no other class, with everything of theirs. Other students
 * leave and keep what they did elsewhere. In the audit it stays by its id, without names.
 */
export const deleteClass = classUseCase({
  action: 'class.delete',
  input: z.object({ name: z.string().max(200).default('') }),
  async run({ classId, name }, member, { database, now }): Promise<Result<{ accounts: number }>> {
    if (plain(name) !== plain(member.class.name)) {
      return refused('needs-confirmation', { field: 'name', facts: { name: member.class.name } });
    }
    return database.$transaction(
      async (transaction) => {
        // Who joins meanwhile waits, and then finds no class.
        await holdClass(transaction, classId);
        const { accounts, leaving } = await countsOf(classId, transaction);
        const assignments = await transaction.assignment.count({ where: { classId } });
        await forgetNames(transaction, { classId, name: member.class.name });
        await transaction.user.deleteMany({ where: onlyIn(classId) });
        await transaction.class.delete({ where: { id: classId } });
        await recordAudit(transaction, now, {
          actorId: member.learnerId,
          action: 'class.deleted',
          classId,
          subject: null,
          details: { accounts, leaving, assignments },
        });
        return done({ accounts });
      },
      // A large class with years of work takes more than the usual five seconds.
      { maxWait: 10_000, timeout: 120_000 },
    );
  },
});
