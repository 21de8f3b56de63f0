import 'server-only';
import { z } from 'zod';
import { done, type Result } from '@/domain/result';
import { nameKey } from '@/domain/school/name-key';
import { signInWithPin } from '../accounts/sign-in-with-pin';
import { openUseCase } from '../use-case';
import { meantStudent, soughtClass } from './class-by-code';
import { noteJoining } from './note-joining';
import { nameSchema, numberSchema } from './roster-schemas';

/** A student who is in. */
export interface Entered {
  classId: string;
  /** Whether a guest was here until now, who is to be asked about the work done so far. */
  asksAboutGuest: boolean;
}

/** Signs a student in who is on the roster: by class code, name and PIN. */
export const enterClass = openUseCase({
  input: z.object({
    code: z.string().max(100),
    name: nameSchema,
    number: numberSchema,
    pin: z.string().min(1).max(128),
  }),
  async run({ code, name, number, pin }, asker, world): Promise<Result<Entered>> {
    const { database, now } = world;
    const found = await soughtClass(code, asker, world);
    if (!found.ok) return found;
    const { classId } = found.value;
    const meant = await meantStudent(classId, { name, number }, database);
    const learnerId = meant.type === 'one' && meant.hasPin ? meant.learnerId : null;
    const account = `${classId} ${nameKey(name).slice(0, 100)}`;
    const signedIn = await signInWithPin({ learnerId, pin, account }, asker, world);
    if (!signedIn.ok) {
      const { problem } = signedIn;
      return problem.code === 'wrong-credentials'
        ? { ok: false, problem: { ...problem, field: 'pin' } }
        : signedIn;
    }
    const { learnerId: entered, asksAboutGuest } = signedIn.value;
    await database.$transaction((transaction) =>
      noteJoining(transaction, { classId, learnerId: entered, now }),
    );
    return done({ classId, asksAboutGuest });
  },
});
