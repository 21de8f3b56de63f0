import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { nameKey } from '@/domain/school/name-key';
import { putPassword } from '../accounts/set-password';
import { signIn } from '../accounts/sign-in';
import { createStudentAccount } from '../accounts/student-account';
import { missesProblem, noteMiss, takeMissBack } from '../auth/misses';
import { hashedPassword, isPasswordLineFull } from '../auth/password';
import type { Transaction } from '../database/client';
import { openUseCase } from '../use-case';
import { chosenPinProblem } from './chosen-pin';
import { type ClassToJoin, classByCode, meantStudent, soughtClass } from './class-by-code';
import type { Entered } from './enter-class';
import { nameClash } from './name-clash';
import { noteJoining } from './note-joining';
import { nameSchema, numberSchema } from './roster-schemas';
import { holdClass } from './running-class-use-case';

interface Wanted {
  name: string;
  number: string | null;
  pinHash: string;
}

/** Gives an entry that nobody has signed in to its first PIN, or makes a new entry; returns whose it is. */
async function takePlace(
  transaction: Transaction,
  { classId }: ClassToJoin,
  { name, number, pinHash }: Wanted,
  now: Date,
): Promise<Result<string>> {
  const meant = await meantStudent(classId, { name, number }, transaction);
  if (meant.type === 'one' && !meant.hasPin) {
    await putPassword(transaction, meant.learnerId, pinHash);
    return done(meant.learnerId);
  }
  const clash = await nameClash(transaction, { classId, learnerId: null, name, number: null });
  // The name as it was typed: how it stands on the roster is nobody's business who has only the code.
  if (clash !== null) return refused('name-taken', { field: 'name', facts: { name } });
  const { learnerId } = await createStudentAccount(transaction, { name, pin: null });
  await putPassword(transaction, learnerId, pinHash);
  await transaction.enrolment.create({
    data: { classId, learnerId, name, nameKey: nameKey(name), enrolledAt: now },
  });
  return done(learnerId);
}

/**
 * Lets a student into an open class with a PIN of the student's choice: under an entry of the roster that
 * nobody has signed in to and that has no PIN yet, or under a new one.
 */
export const joinClass = openUseCase({
  input: z.object({
    code: z.string().max(100),
    name: nameSchema,
    number: numberSchema,
    pin: z.string().max(128).default(''),
    repeatedPin: z.string().max(128).default(''),
  }),
  async run({ code, name, number, pin, repeatedPin }, asker, world): Promise<Result<Entered>> {
    const problem = chosenPinProblem(pin, repeatedPin);
    if (problem !== null) return { ok: false, problem };
    const { database, now } = world;
    const looked = await soughtClass(code, asker, world);
    if (!looked.ok) return looked;
    const sought = { what: 'name', classId: looked.value.classId } as const;
    const missed = await missesProblem(sought, asker, world);
    if (missed !== null) return missed;
    if (isPasswordLineFull()) return refused('too-many-tries', { facts: { seconds: 10 } });
    // Hashed before the class is held: a whole class joins in the same minute.
    const wanted = { name, number, pinHash: await hashedPassword(pin) };
    const joined = await database.$transaction(
      async (transaction): Promise<Result<{ classId: string; learnerId: string }>> => {
        await holdClass(transaction, looked.value.classId);
        // Looked at again, now that nobody else changes it.
        const found = await classByCode(code, transaction);
        if (found === null) return refused('not-found', { field: 'code' });
        if (!found.joinOpen) return refused('closed', { facts: { what: 'joining' } });
        const place = await takePlace(transaction, found, wanted, now);
        if (!place.ok) return place;
        const { classId } = found;
        await noteJoining(transaction, { classId, learnerId: place.value, now });
        return done({ classId, learnerId: place.value });
      },
      { maxWait: 20_000, timeout: 20_000 },
    );
    if (!joined.ok) {
      if (joined.problem.code === 'name-taken') await noteMiss(sought, asker, world);
      return joined;
    }
    await takeMissBack(sought, asker, database);
    const { classId, learnerId } = joined.value;
    const { asksAboutGuest } = await signIn(learnerId, asker, world);
    return done({ classId, asksAboutGuest });
  },
});
