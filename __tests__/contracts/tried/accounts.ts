import { randomUUID } from 'node:crypto';
import type { Role } from '@/domain/school/access';
import { administration, changeRole } from '@/server/accounts/administration';
import { makeAdministrator } from '@/server/accounts/make-administrator';
import { makeCode } from '@/server/accounts/one-time-code';
import { beginOpenIdSignIn } from '@/server/accounts/open-id-sign-in';
import {
  changeName,
  changePassword,
  deleteAccount,
  signOutEverywhere,
} from '@/server/accounts/own-account';
import { makeInvitationCode, makeResetCode, resetPassword } from '@/server/accounts/reset-codes';
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
} from '@/server/accounts/second-factor';
import { settleGuestWork } from '@/server/accounts/settle-guest-work';
import { giveSecondFactor, signInTeacher } from '@/server/accounts/sign-in-teacher';
import { signInWithPin } from '@/server/accounts/sign-in-with-pin';
import { signUpTeacher } from '@/server/accounts/sign-up-teacher';
import type { Database } from '@/server/database/client';
import { at, password, pin, type WholeSchool } from '../whole-school';
import {
  anybody,
  asTeacher,
  everybodyIs,
  inSchool,
  type TriedUseCase,
  withAccount,
  withSession,
} from './outcomes';

/** The secret of an account in this role. */
const secretOf = (role: Role) => (role === 'student' || role === 'member' ? pin : password);

async function resetCode({ otherTeacher }: WholeSchool, database: Database): Promise<object> {
  const code = await makeCode(database, {
    purpose: 'reset-password',
    userId: otherTeacher,
    lifetime: 1,
    now: new Date(at),
    random: (below) => Math.floor(Math.random() * below),
  });
  return { code, password: 'vier Gänse im Garten' };
}

/** Accounts. */
export const accounts: Readonly<Record<string, TriedUseCase>> = {
  administration: {
    run: administration,
    outcomes: inSchool('school.administer'),
    input: () => ({}),
  },
  changeRole: {
    run: changeRole,
    outcomes: inSchool('school.administer'),
    input: ({ otherTeacher }) => ({ teacher: otherTeacher, role: 'administrator' }),
  },
  makeResetCode: {
    run: makeResetCode,
    outcomes: inSchool('school.administer'),
    input: ({ otherTeacher }) => ({ teacher: otherTeacher }),
  },
  makeInvitationCode: {
    run: makeInvitationCode,
    outcomes: inSchool('school.administer'),
    input: () => ({}),
  },
  resetPassword: { run: resetPassword, outcomes: anybody, input: resetCode },
  signUpTeacher: {
    run: signUpTeacher,
    outcomes: anybody,
    input: () => ({ name: 'Rosa', userName: `r${randomUUID().slice(0, 12)}`, password }),
  },
  signInTeacher: {
    run: signInTeacher,
    outcomes: anybody,
    input: ({ teacherUserName: account }) => ({ account, password }),
  },
  signInWithPin: {
    run: signInWithPin,
    outcomes: anybody,
    input: ({ ann }) => ({ learnerId: ann, pin }),
  },
  giveSecondFactor: {
    run: giveSecondFactor,
    outcomes: everybodyIs('closed'),
    input: () => ({ code: '123456' }),
  },
  // There is an administrator.
  makeAdministrator: {
    run: makeAdministrator,
    outcomes: everybodyIs('closed'),
    input: () => ({ name: 'Rosa', userName: 'rosa.first', password, code: 'ABCD-EFGH-JKMN' }),
  },
  // No provider is configured.
  beginOpenIdSignIn: {
    run: beginOpenIdSignIn,
    outcomes: everybodyIs('not-found'),
    input: () => ({ next: '/classes' }),
  },
  // No browser here is being asked.
  settleGuestWork: {
    run: settleGuestWork,
    outcomes: { ...everybodyIs('closed'), nobody: 'no-session' },
    input: () => ({ keep: 'yes' }),
  },
  changeName: { run: changeName, outcomes: withAccount, input: () => ({ name: 'New' }) },
  changePassword: {
    run: changePassword,
    outcomes: withAccount,
    input: (_school, _database, role) => ({
      password: secretOf(role),
      newPassword: 'vier Gänse im Garten',
    }),
    needsSession: true,
  },
  signOutEverywhere: {
    run: signOutEverywhere,
    outcomes: withSession,
    input: () => ({}),
    needsSession: true,
  },
  // A class is never without a teacher, so those who teach alone stay.
  deleteAccount: {
    run: deleteAccount,
    outcomes: { ...withAccount, teacher: 'conflict', 'class-teacher': 'conflict' },
    input: (_school, _database, role) => ({ password: secretOf(role) }),
    needsSession: true,
  },
  beginSecondFactor: {
    run: beginSecondFactor,
    outcomes: asTeacher,
    input: () => ({ password }),
    needsSession: true,
  },
  confirmSecondFactor: {
    run: confirmSecondFactor,
    outcomes: { ...everybodyIs('closed'), nobody: 'no-session' },
    input: () => ({ code: '123456' }),
    needsSession: true,
  },
  removeSecondFactor: {
    run: removeSecondFactor,
    outcomes: asTeacher,
    input: () => ({ password }),
    needsSession: true,
  },
};
