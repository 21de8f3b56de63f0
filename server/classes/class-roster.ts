import 'server-only';
import { z } from 'zod';
import { done, type Result } from '@/domain/result';
import type { Database } from '../database/client';
import { classUseCase } from './class-use-case';

/** A student as the roster's table shows it. */
export interface RosterLine {
  learnerId: string;
  name: string;
  number: string | null;
  /** Null until the student first signed in to the class. */
  joinedAt: Date | null;
  /** Whether there is a PIN, or a password, to sign in with. */
  hasPin: boolean;
}

export interface ClassRoster {
  classId: string;
  name: string;
  isArchived: boolean;
  students: RosterLine[];
  /** Who was taken off the roster; their work is kept. */
  left: RosterLine[];
}

/** Returns which of these people can sign in with a PIN or a password. */
export async function withPin(
  learnerIds: readonly string[],
  database: Pick<Database, 'account'>,
): Promise<Set<string>> {
  const found = new Set<string>();
  // A statement takes no more than some thousands of values.
  for (let start = 0; start < learnerIds.length; start += 5000) {
    const accounts = await database.account.findMany({
      where: {
        userId: { in: learnerIds.slice(start, start + 5000) },
        providerId: 'credential',
        password: { not: null },
      },
      select: { userId: true },
    });
    for (const { userId } of accounts) found.add(userId);
  }
  return found;
}

/** The roster of a class, by name. */
export const classRoster = classUseCase({
  action: 'roster.see',
  input: z.object({}),
  async run({ classId }, member, { database }): Promise<Result<ClassRoster>> {
    const enrolments = await database.enrolment.findMany({
      where: { classId },
      select: { learnerId: true, name: true, number: true, joinedAt: true, leftAt: true },
    });
    const pins = await withPin(
      enrolments.map(({ learnerId }) => learnerId),
      database,
    );
    const order = new Intl.Collator('en', { numeric: true });
    const lines = enrolments
      .map((line) => ({ ...line, hasPin: pins.has(line.learnerId) }))
      .sort(
        (a, b) => order.compare(a.name, b.name) || order.compare(a.number ?? '', b.number ?? ''),
      );
    const shown = ({ leftAt: _, ...line }: (typeof lines)[number]): RosterLine => line;
    return done({
      classId,
      name: member.class.name,
      isArchived: member.class.archivedAt !== null,
      students: lines.filter(({ leftAt }) => leftAt === null).map(shown),
      left: lines.filter(({ leftAt }) => leftAt !== null).map(shown),
    });
  },
});
