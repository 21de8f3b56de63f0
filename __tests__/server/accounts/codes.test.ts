import { administration, changeRole } from '@/server/accounts/administration';
import {
  administratorLink,
  anotherAdministratorLink,
  makeAdministrator,
} from '@/server/accounts/make-administrator';
import { makeInvitationCode, makeResetCode, resetPassword } from '@/server/accounts/reset-codes';
import { signInTeacher } from '@/server/accounts/sign-in-teacher';
import { signUpTeacher } from '@/server/accounts/sign-up-teacher';
import { mayBecomeTeacher } from '@/server/auth/open-id-connect';
import { withDatabase } from '../../support/database';
import { freshBrowser } from '../../support/simulated-headers';
import { granted, nobody } from '../attempts/playing';
import { askerHere, teacherForm, worldAt } from './people';

// Passwords are hashed slowly on purpose.
jest.setTimeout(30_000);
jest.mock('next/headers', () => jest.requireActual('../../support/simulated-headers'));

const noon = '2026-03-10T12:00:00.000Z';
const nextDay = '2026-03-11T12:00:01.000Z';

withDatabase((database) => {
  const world = (at = noon) => worldAt(database(), at);
  beforeEach(freshBrowser);
  afterEach(() => {
    delete process.env.SOURCEWORK_TEACHER_SIGN_UP;
  });

  const codeOf = (link: string | null) => link?.replace('/first/', '') ?? '';
  const administrator = async () => {
    const form = teacherForm();
    const { learnerId } = granted(await signUpTeacher(form, nobody, world()));
    await database().user.update({ where: { id: learnerId }, data: { role: 'administrator' } });
    return { learnerId, form };
  };

  describe('the link asked for on the server', () => {
    it('makes an administrator beside the one who is lost, once and within a day', async () => {
      await administrator();
      const code = codeOf(await anotherAdministratorLink(world()));
      const closed = { problem: { code: 'closed' } };
      expect(await makeAdministrator(teacherForm({ code }), nobody, world(nextDay))).toMatchObject(
        closed,
      );
      const made = granted(await makeAdministrator(teacherForm({ code }), nobody, world()));
      expect(
        await database().user.findUniqueOrThrow({ where: { id: made.learnerId } }),
      ).toMatchObject({ role: 'administrator' });
      expect(await makeAdministrator(teacherForm({ code }), nobody, world())).toMatchObject(closed);
    });
  });

  describe('the link of a first run', () => {
    it('makes the administrator, once, and no other link does afterwards', async () => {
      await database().user.deleteMany();
      const [first, second] = [await administratorLink(world()), await administratorLink(world())];
      expect(first).toMatch(/^\/first\/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
      const weak = teacherForm({ code: codeOf(first), password: '0123456789' });
      expect(await makeAdministrator(weak, nobody, world())).toMatchObject({
        problem: { field: 'password' },
      });
      const late = await makeAdministrator(
        teacherForm({ code: codeOf(first) }),
        nobody,
        world(nextDay),
      );
      expect(late).toMatchObject({ problem: { code: 'closed' } });
      const made = granted(
        await makeAdministrator(
          teacherForm({ code: codeOf(first).toLowerCase() }),
          nobody,
          world(),
        ),
      );
      expect(await askerHere(database())).toEqual({ learnerId: made.learnerId });
      for (const link of [first, second]) {
        const again = teacherForm({ code: codeOf(link) });
        expect(await makeAdministrator(again, nobody, world())).toMatchObject({
          problem: { code: 'closed' },
        });
      }
      expect(await administratorLink(world())).toBeNull();
      const kept = await database().oneTimeCode.findMany({ where: { purpose: 'administrator' } });
      expect(JSON.stringify(kept)).not.toContain(codeOf(first));
    });
  });

  describe('a reset code', () => {
    it('sets a new password once, ends the sessions, and stands in the audit', async () => {
      const admin = await administrator();
      const form = teacherForm();
      const { learnerId } = granted(await signUpTeacher(form, nobody, world()));
      const { code } = granted(await makeResetCode({ teacher: learnerId }, admin, world()));
      const password = 'vier Schwäne am Fluss';
      expect(await resetPassword({ code, password: 'kurz' }, nobody, world())).toMatchObject({
        problem: { field: 'password' },
      });
      const typed = { code: code.replaceAll('-', ' ').toLowerCase(), password };
      granted(await resetPassword(typed, nobody, world()));
      expect(await askerHere(database())).toEqual(nobody);
      expect(await resetPassword(typed, nobody, world())).toMatchObject({
        problem: { code: 'closed', field: 'code' },
      });
      expect((await signInTeacher({ account: form.userName, password }, nobody, world())).ok).toBe(
        true,
      );
      const { entries } = granted(await administration({}, admin, world(nextDay)));
      expect(entries.map(({ action }) => action)).toEqual(
        expect.arrayContaining(['reset-code.made', 'reset-code.used', 'account.made']),
      );
      expect(JSON.stringify(entries)).not.toContain(code);
    });

    it('is good for a day, and is made by administrators alone', async () => {
      const admin = await administrator();
      const teacher = granted(await signUpTeacher(teacherForm(), nobody, world()));
      const wanted = { teacher: teacher.learnerId };
      const { code } = granted(await makeResetCode(wanted, admin, world()));
      const late = { code, password: 'vier Schwäne am Fluss' };
      expect(await resetPassword(late, nobody, world(nextDay))).toMatchObject({
        problem: { code: 'closed' },
      });
      expect(await makeResetCode(wanted, teacher, world())).toMatchObject({
        problem: { code: 'not-allowed' },
      });
      expect(await administration({}, teacher, world())).toMatchObject({
        problem: { code: 'not-allowed' },
      });
    });
  });

  describe('closed sign-up', () => {
    it('takes a code of the administrator, once', async () => {
      const admin = await administrator();
      process.env.SOURCEWORK_TEACHER_SIGN_UP = 'closed';
      expect(await signUpTeacher(teacherForm(), nobody, world())).toMatchObject({
        problem: { code: 'closed', field: 'code' },
      });
      const { code } = granted(await makeInvitationCode({}, admin, world()));
      granted(await signUpTeacher(teacherForm({ code }), nobody, world()));
      expect(await signUpTeacher(teacherForm({ code }), nobody, world())).toMatchObject({
        problem: { code: 'closed', field: 'code' },
      });
    });
  });

  describe('the administrator', () => {
    it('makes another, but never changes the own role', async () => {
      const admin = await administrator();
      const { learnerId } = granted(await signUpTeacher(teacherForm(), nobody, world()));
      granted(await changeRole({ teacher: learnerId, role: 'administrator' }, admin, world()));
      const { teachers } = granted(await administration({}, admin, world()));
      expect(teachers.find(({ id }) => id === learnerId)).toMatchObject({
        role: 'administrator',
        classes: 0,
        lastSeen: expect.any(Date),
      });
      const own = { teacher: admin.learnerId, role: 'teacher' };
      expect(await changeRole(own, admin, world())).toMatchObject({
        problem: { code: 'not-allowed' },
      });
    });
  });
});

describe('who comes from another provider', () => {
  afterEach(() => {
    delete process.env.OIDC_TEACHERS;
    delete process.env.SOURCEWORK_TEACHER_SIGN_UP;
  });
  const rosa = { email: 'Rosa@school.example', emailVerified: true };

  it('becomes a teacher while sign-up is open, or when listed', () => {
    expect(mayBecomeTeacher(rosa)).toBe(true);
    process.env.SOURCEWORK_TEACHER_SIGN_UP = 'closed';
    expect(mayBecomeTeacher(rosa)).toBe(false);
    process.env.OIDC_TEACHERS = 'head@other.example, @school.example';
    expect(mayBecomeTeacher(rosa)).toBe(true);
    expect(mayBecomeTeacher({ ...rosa, emailVerified: false })).toBe(false);
    expect(mayBecomeTeacher({ email: 'a@evil-school.example', emailVerified: true })).toBe(false);
  });
});
