import 'server-only';
import { z } from 'zod';
import { type Result, refused } from '@/domain/result';
import { missesProblem, noteMiss } from '../auth/misses';
import { hashedPassword, isPasswordLineFull } from '../auth/password';
import { isTeacherSignUpOpen } from '../auth/teacher-sign-up';
import { openUseCase } from '../use-case';
import { isTaken, passwordRefused } from './account-fields';
import { makeTeacher, teacherFields } from './make-teacher';
import { spendCode } from './one-time-code';
import { type SignedIn, signIn } from './sign-in';

/**
 * Makes a teacher's account and signs the teacher in. While sign-up is closed it takes a code that the
 * administrator has made.
 */
export const signUpTeacher = openUseCase({
  input: z.strictObject({ ...teacherFields, code: z.string().max(100).optional() }),
  async run(input, asker, world): Promise<Result<SignedIn>> {
    const { name, userName, email, password, code } = input;
    const unfit = passwordRefused(password, [name, userName, email ?? '']);
    if (unfit) return unfit;
    if (!isTeacherSignUpOpen() && code === undefined) return refused('closed', { field: 'code' });
    if (isPasswordLineFull()) return refused('too-many-tries', { facts: { seconds: 10 } });
    const { database, now } = world;
    // That a name or an address is taken has to be said; asked many times, it would make a list of teachers.
    const asked = await missesProblem({ what: 'account' }, asker, world);
    if (asked !== null) return asked;
    const taken = await database.user.findFirst({
      where: { OR: [{ username: userName }, ...(email ? [{ email }] : [])] },
      select: { username: true },
    });
    if (taken) {
      await noteMiss({ what: 'account' }, asker, world);
      return refused('name-taken', { field: taken.username === userName ? 'userName' : 'email' });
    }
    const passwordHash = await hashedPassword(password);
    try {
      const learnerId = await database.$transaction(async (transaction) => {
        if (!isTeacherSignUpOpen()) {
          const wanted = { code: code ?? '', purposes: ['invite-teacher'] as const, now };
          if ((await spendCode(transaction, wanted)) === null) return null;
        }
        const role = 'teacher';
        return makeTeacher(transaction, now, { name, userName, email, passwordHash, role });
      });
      if (learnerId === null) return refused('closed', { field: 'code' });
      return { ok: true, value: await signIn(learnerId, asker, world) };
    } catch (fault) {
      if (isTaken(fault)) return refused('name-taken', { field: 'userName' });
      throw fault;
    }
  },
});
