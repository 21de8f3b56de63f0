import { randomUUID } from 'node:crypto';
import { changePassword, deleteAccount, signOutEverywhere } from '@/server/accounts/own-account';
import { beginSecondFactor, confirmSecondFactor } from '@/server/accounts/second-factor';
import { giveSecondFactor, signInTeacher } from '@/server/accounts/sign-in-teacher';
import { signInWithPin } from '@/server/accounts/sign-in-with-pin';
import { signUpTeacher } from '@/server/accounts/sign-up-teacher';
import { createStudentAccount, setPin } from '@/server/accounts/student-account';
import { endSession } from '@/server/learners/end-session';
import { withDatabase } from '../../support/database';
import { freshBrowser, onAnotherBrowser } from '../../support/simulated-headers';
import { granted, nobody } from '../attempts/playing';
import { oneTimePassword } from './one-time-password';
import { askerHere, guestHere, teacherForm, worldAt } from './people';

// Passwords are hashed slowly on purpose.
jest.setTimeout(30_000);
jest.mock('next/headers', () => jest.requireActual('../../support/simulated-headers'));

const noon = '2026-03-10T12:00:00.000Z';
const secondsLater = (seconds: number) => new Date(Date.parse(noon) + seconds * 1_000);

withDatabase((database) => {
  const world = (at: string | Date = noon) => worldAt(database(), at);
  beforeEach(freshBrowser);

  const student = async (pin = '481516') => {
    const make = createStudentAccount;
    return database().$transaction((transaction) => make(transaction, { name: 'Ada', pin }));
  };
  const audit = (subject: string) =>
    database().auditEntry.findMany({ where: { subject }, orderBy: { at: 'asc' } });

  describe('a teacher', () => {
    it('signs up, and signs in on another device by user name in any case', async () => {
      const form = teacherForm();
      const { learnerId } = granted(await signUpTeacher(form, nobody, world()));
      expect(await askerHere(database())).toEqual({ learnerId });
      await onAnotherBrowser(async () => {
        const typed = { account: ` ${form.userName.toUpperCase()}`, password: form.password };
        expect(granted(await signInTeacher(typed, nobody, world()))).toMatchObject({
          stage: 'signed-in',
        });
        expect(await askerHere(database())).toEqual({ learnerId });
      });
      const user = await database().user.findUniqueOrThrow({ where: { id: learnerId } });
      expect(user).toMatchObject({ role: 'teacher', email: `${learnerId}@users.invalid` });
      expect(await audit(learnerId)).toMatchObject([{ action: 'account.made' }]);
    });

    it('signs in by address where one was given', async () => {
      const email = `${randomUUID()}@school.example`;
      const form = teacherForm({ email });
      granted(await signUpTeacher(form, nobody, world()));
      const typed = { account: email, password: form.password };
      expect((await signInTeacher(typed, nobody, world())).ok).toBe(true);
    });

    it('is told which field is at fault', async () => {
      const taken = teacherForm();
      granted(await signUpTeacher(taken, nobody, world()));
      const results = await Promise.all([
        signUpTeacher(teacherForm({ userName: taken.userName }), nobody, world()),
        signUpTeacher(teacherForm({ userName: 'a@b' }), nobody, world()),
        signUpTeacher(teacherForm({ password: 'short' }), nobody, world()),
        signUpTeacher(teacherForm({ password: 'Password1234' }), nobody, world()),
        signUpTeacher(teacherForm({ name: '  ' }), nobody, world()),
      ]);
      expect(results).toMatchObject([
        { problem: { code: 'name-taken', field: 'userName' } },
        { problem: { code: 'malformed', field: 'userName' } },
        { problem: { code: 'malformed', field: 'password' } },
        { problem: { code: 'malformed', field: 'password', facts: { reason: 'obvious' } } },
        { problem: { code: 'malformed', field: 'name' } },
      ]);
    });

    it('gets one account of two who ask for the same name at once', async () => {
      const form = teacherForm();
      const results = await Promise.all([
        signUpTeacher(form, nobody, world()),
        signUpTeacher(form, nobody, world()),
      ]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    });

    it('changes the password: other sessions end, this one goes on', async () => {
      const form = teacherForm();
      const teacher = granted(await signUpTeacher(form, nobody, world()));
      await onAnotherBrowser(async () => {
        const typed = { account: form.userName, password: form.password };
        granted(await signInTeacher(typed, nobody, world()));
      });
      const change = { password: form.password, newPassword: 'vier Schwäne am Fluss' };
      granted(await changePassword(change, teacher, world()));
      expect(await askerHere(database())).toEqual({ learnerId: teacher.learnerId });
      expect(await database().session.count({ where: { userId: teacher.learnerId } })).toBe(1);
      expect(await changePassword(change, teacher, world())).toMatchObject({
        problem: { code: 'wrong-credentials', field: 'password' },
      });
    });

    it('signs out everywhere, and deletes the account', async () => {
      const form = teacherForm();
      const teacher = granted(await signUpTeacher(form, nobody, world()));
      granted(await signOutEverywhere({}, teacher, world()));
      expect(await askerHere(database())).toEqual(nobody);
      const room = { name: 'History 10b', zone: 'Europe/Berlin', joinCode: randomUUID() };
      const { id: classId } = await database().class.create({
        data: {
          ...room,
          createdAt: new Date(noon),
          teachings: { create: { teacherId: teacher.learnerId, since: new Date(noon) } },
        },
      });
      const typed = { password: form.password };
      expect(await deleteAccount(typed, teacher, world())).toMatchObject({
        problem: { code: 'conflict', facts: { classes: 1 } },
      });
      await database().class.delete({ where: { id: classId } });
      granted(await deleteAccount(typed, teacher, world()));
      expect(await database().user.count({ where: { id: teacher.learnerId } })).toBe(0);
      expect((await audit(teacher.learnerId)).map(({ action }) => action)).toContain(
        'account.deleted',
      );
    });
  });

  describe('a second factor', () => {
    async function teacherWithFactor() {
      const form = teacherForm();
      const teacher = granted(await signUpTeacher(form, nobody, world()));
      const made = granted(await beginSecondFactor({ password: form.password }, teacher, world()));
      return { form, teacher, made };
    }

    it('is asked for once an authenticator has shown that it has it', async () => {
      const { form, teacher, made } = await teacherWithFactor();
      expect(made.link).toContain(`otpauth://totp/Sourcework:${form.userName}?secret=`);
      const typed = { account: form.userName, password: form.password };
      await onAnotherBrowser(async () => {
        expect(granted(await signInTeacher(typed, nobody, world())).stage).toBe('signed-in');
      });
      const wrong = await confirmSecondFactor({ code: '000000' }, teacher, world());
      expect(wrong).toMatchObject({ problem: { code: 'wrong-credentials', field: 'code' } });
      granted(await confirmSecondFactor({ code: oneTimePassword(made.secret) }, teacher, world()));
      await onAnotherBrowser(async () => {
        const guest = await guestHere(database());
        expect(granted(await signInTeacher(typed, guest, world())).stage).toBe('second-factor');
        expect(await askerHere(database())).toEqual(guest);
        expect(await giveSecondFactor({ code: '000000' }, guest, world())).toMatchObject({
          problem: { code: 'wrong-credentials', field: 'code' },
        });
        const given = { code: oneTimePassword(made.secret) };
        granted(await giveSecondFactor(given, guest, world()));
        expect(await askerHere(database())).toEqual({ learnerId: teacher.learnerId });
        expect(await database().user.count({ where: { id: guest.learnerId } })).toBe(0);
      });
    });

    it('gives way to each backup code once, and to nothing without the password', async () => {
      const { form, teacher, made } = await teacherWithFactor();
      granted(await confirmSecondFactor({ code: oneTimePassword(made.secret) }, teacher, world()));
      const backup = { code: made.backupCodes[0] };
      await onAnotherBrowser(async () => {
        expect(await giveSecondFactor(backup, nobody, world())).toMatchObject({
          problem: { code: 'closed' },
        });
        const typed = { account: form.userName, password: form.password };
        granted(await signInTeacher(typed, nobody, world()));
        granted(await giveSecondFactor(backup, nobody, world()));
        await endSession(database());
        granted(await signInTeacher(typed, nobody, world()));
        expect(await giveSecondFactor(backup, nobody, world())).toMatchObject({
          problem: { code: 'wrong-credentials' },
        });
      });
    });
  });

  describe('a student', () => {
    it('signs in by PIN, until the teacher gives another', async () => {
      const { learnerId } = await student();
      expect((await signInWithPin({ learnerId, pin: '481516' }, nobody, world())).ok).toBe(true);
      expect(await askerHere(database())).toEqual({ learnerId });
      await database().$transaction((transaction) => setPin(transaction, learnerId, '234200'));
      expect(await askerHere(database())).toEqual(nobody);
      expect(await signInWithPin({ learnerId, pin: '481516' }, nobody, world())).toMatchObject({
        problem: { code: 'wrong-credentials' },
      });
      expect((await signInWithPin({ learnerId, pin: '234200' }, nobody, world())).ok).toBe(true);
    });
  });

  describe('wrong tries', () => {
    it('bring growing pauses for the account alone, told in seconds, and end with the right one', async () => {
      const { learnerId } = await student();
      const { learnerId: neighbour } = await student();
      const wrong = (at: Date) => signInWithPin({ learnerId, pin: '999999' }, nobody, world(at));
      for (let times = 0; times < 5; times += 1) {
        expect(await wrong(secondsLater(times))).toMatchObject({
          problem: { code: 'wrong-credentials' },
        });
      }
      expect(await wrong(secondsLater(10))).toEqual({
        ok: false,
        problem: { code: 'too-many-tries', facts: { seconds: 24 } },
      });
      const right = { learnerId, pin: '481516' };
      expect(await signInWithPin(right, nobody, world(secondsLater(33)))).toMatchObject({
        problem: { facts: { seconds: 1 } },
      });
      expect(
        (
          await signInWithPin(
            { learnerId: neighbour, pin: '481516' },
            nobody,
            world(secondsLater(10)),
          )
        ).ok,
      ).toBe(true);
      expect(await wrong(secondsLater(34))).toMatchObject({
        problem: { code: 'wrong-credentials' },
      });
      expect(await wrong(secondsLater(35))).toMatchObject({ problem: { facts: { seconds: 59 } } });
      expect((await signInWithPin(right, nobody, world(secondsLater(95)))).ok).toBe(true);
      expect(await wrong(secondsLater(96))).toMatchObject({
        problem: { code: 'wrong-credentials' },
      });
      expect(await audit(learnerId)).toMatchObject([
        { action: 'sign-in.paused', details: { failures: 5 } },
        { action: 'sign-in.paused', details: { failures: 6 } },
      ]);
    });

    it('of somebody elsewhere do not make the owner wait, until there are very many', async () => {
      const { learnerId } = await student();
      const home = { learnerId: null, address: '198.51.100.7' };
      const wrong = (address: string) =>
        signInWithPin({ learnerId, pin: '999999' }, { learnerId: null, address }, world());
      for (let times = 0; times < 6; times += 1) await wrong('192.0.2.1');
      expect(await wrong('192.0.2.1')).toMatchObject({ problem: { code: 'too-many-tries' } });
      const right = { learnerId, pin: '481516' };
      expect((await signInWithPin(right, home, world())).ok).toBe(true);
      for (let times = 0; times < 50; times += 1) await wrong(`203.0.113.${times}`);
      expect(await signInWithPin(right, home, world())).toMatchObject({
        problem: { code: 'too-many-tries' },
      });
    });

    it('count when they come at once', async () => {
      const { learnerId } = await student();
      const results = await Promise.all(
        Array.from({ length: 12 }, () =>
          signInWithPin({ learnerId, pin: '999999' }, nobody, world()),
        ),
      );
      const codes = results.map((result) => (result.ok ? 'ok' : result.problem.code));
      expect(codes.filter((code) => code === 'wrong-credentials')).toHaveLength(5);
      expect(codes.filter((code) => code === 'too-many-tries')).toHaveLength(7);
    });

    it('are met in the same words and pauses where there is no such account', async () => {
      const account = randomUUID();
      const tries = [];
      for (let times = 0; times < 6; times += 1) {
        tries.push(await signInTeacher({ account, password: 'x' }, nobody, world()));
      }
      expect(tries.map((one) => (one.ok ? 'ok' : one.problem.code))).toEqual([
        ...Array.from({ length: 5 }, () => 'wrong-credentials'),
        'too-many-tries',
      ]);
    });
  });
});
