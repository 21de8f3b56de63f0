import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { newPin } from '@/domain/school/pin';
import { byNameAndNumber } from '@/domain/school/roster-order';
import { putPassword } from '../accounts/set-password';
import { recordAudit } from '../audit/record-audit';
import { hashedPassword } from '../auth/password';
import type { Database } from '../database/client';
import { withPin } from './class-roster';
import { learnerIdSchema } from './roster-schemas';
import { runningClassUseCase } from './running-class-use-case';
import { sharedWithOthers } from './shared-with-others';

/** Each PIN takes a moment to be hashed: so many at once are still a page one waits for. */
const slipsAtOnce = 60;

/** What one slip says. */
interface Slip {
  learnerId: string;
  name: string;
  number: string | null;
  pin: string;
}

export interface Slips {
  className: string;
  joinCode: string;
  slips: Slip[];
  /** How many students without a PIN are left for the next time. */
  remaining: number;
}

/** Returns the students to whom a teacher may give no PIN: those whom other teachers teach as well. */
async function barredFrom(
  teacherId: string,
  students: readonly { learnerId: string }[],
  database: Database,
): Promise<Set<string>> {
  const { role } = await database.user.findUniqueOrThrow({
    where: { id: teacherId },
    select: { role: true },
  });
  if (role === 'administrator') return new Set();
  const ids = students.map(({ learnerId }) => learnerId);
  return sharedWithOthers(ids, teacherId, database);
}

/**
 * Gives students new PINs and returns them, the only time that they can be seen: those chosen, or with
 * `who: 'without-pin'` those who have none yet, in the order of their names and so many at once. A new PIN
 * opens all that is under the account: for a student who is in a class of other teachers too, it takes an
 * administrator who is a teacher of this class.
 */
export const newPins = runningClassUseCase({
  action: 'roster.reset',
  input: z.object({
    who: z.enum(['without-pin', 'chosen']),
    learner: z
      .union([learnerIdSchema.transform((id) => [id]), z.array(learnerIdSchema).max(10_000)])
      .default([]),
  }),
  async run({ classId, who, learner }, member, { database, now, random }): Promise<Result<Slips>> {
    const { joinCode } = await database.class.findUniqueOrThrow({ where: { id: classId } });
    const students = await database.enrolment.findMany({
      where: { classId, leftAt: null },
      select: { learnerId: true, name: true, number: true },
    });
    const chosen = new Set(learner);
    const pins =
      who === 'chosen'
        ? new Set<string>()
        : await withPin(
            students.map(({ learnerId }) => learnerId),
            database,
          );
    const asked = students
      .sort(byNameAndNumber)
      .filter(({ learnerId }) => (who === 'chosen' ? chosen.has(learnerId) : !pins.has(learnerId)));
    const barred = await barredFrom(member.learnerId, asked, database);
    const names = asked.filter(({ learnerId }) => barred.has(learnerId)).map(({ name }) => name);
    if (names.length > 0 && (who === 'chosen' || names.length === asked.length)) {
      return refused('not-allowed', { field: 'learner', facts: { shared: names.join(', ') } });
    }
    const meant = asked.filter(({ learnerId }) => !barred.has(learnerId));
    if (meant.length === 0) return refused('malformed', { field: 'learner' });
    if (who === 'chosen' && meant.length > slipsAtOnce) {
      return refused('too-large', { field: 'learner', facts: { students: slipsAtOnce } });
    }
    const slips: Slip[] = [];
    for (const student of meant.slice(0, slipsAtOnce)) {
      const pin = newPin(random);
      // Hashed before each short transaction: the answers of others are saved in between.
      const hash = await hashedPassword(pin);
      await database.$transaction(async (transaction) => {
        await putPassword(transaction, student.learnerId, hash);
        await recordAudit(transaction, now, {
          actorId: member.learnerId,
          action: 'pin.reset',
          classId,
          subject: student.learnerId,
          details: {},
        });
      });
      slips.push({ ...student, pin });
    }
    return done({
      className: member.class.name,
      joinCode,
      slips,
      remaining: meant.length - slips.length,
    });
  },
});
