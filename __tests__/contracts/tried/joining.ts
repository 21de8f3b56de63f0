import { randomUUID } from 'node:crypto';
import { acceptInvitation, lookAtInvitation } from '@/server/classes/accept-invitation';
import { createClass } from '@/server/classes/create-class';
import { enterClass } from '@/server/classes/enter-class';
import { joinClass } from '@/server/classes/join-class';
import { joinSignedIn } from '@/server/classes/join-signed-in';
import { lookForOtherName, lookUpCode, lookUpName } from '@/server/classes/look-up-name';
import { myClasses } from '@/server/classes/my-classes';
import { invitationHash } from '@/server/classes/teacher-invitation';
import type { Database } from '@/server/database/client';
import { at, pin, type WholeSchool } from '../whole-school';
import { anybody, asTeacher, inSchool, type TriedUseCase, withSession } from './outcomes';

async function invitation({ foreignClass }: WholeSchool, database: Database): Promise<object> {
  const code = randomUUID();
  await database.teacherInvitation.create({
    data: {
      codeHash: invitationHash(code),
      classId: foreignClass,
      createdAt: new Date(at),
      expiresAt: new Date('2026-04-01T00:00:00Z'),
    },
  });
  return { code };
}

let names = 0;
function newName(): string {
  names += 1;
  return `Newcomer ${names}`;
}

/** Ways into a class. */
export const joining: Readonly<Record<string, TriedUseCase>> = {
  lookUpCode: { run: lookUpCode, outcomes: anybody, input: ({ joinCode: code }) => ({ code }) },
  lookUpName: {
    run: lookUpName,
    outcomes: anybody,
    input: ({ joinCode: code }) => ({ code, name: 'Ann' }),
  },
  lookForOtherName: { run: lookForOtherName, outcomes: anybody, input: () => ({ name: 'Ann' }) },
  enterClass: {
    run: enterClass,
    outcomes: anybody,
    input: ({ joinCode: code }) => ({ code, name: 'Ann', pin }),
  },
  joinClass: {
    run: joinClass,
    outcomes: anybody,
    input: ({ joinCode: code }) => ({ code, name: newName(), pin, repeatedPin: pin }),
  },
  // The one action whose cell says more than the use case gives: others join under a new entry.
  joinSignedIn: {
    run: joinSignedIn,
    outcomes: {
      ...asTeacher,
      student: 'done',
      member: 'done',
      teacher: 'not-allowed',
      'class-teacher': 'not-allowed',
      administrator: 'not-allowed',
    },
    input: ({ joinCode: code }) => ({ code }),
  },
  myClasses: { run: myClasses, outcomes: withSession, input: () => ({}) },
  createClass: {
    run: createClass,
    outcomes: inSchool('class.create'),
    input: () => ({ name: 'New', zone: 'UTC' }),
  },
  lookAtInvitation: {
    run: lookAtInvitation,
    outcomes: inSchool('class.create'),
    input: invitation,
  },
  acceptInvitation: {
    run: acceptInvitation,
    outcomes: inSchool('class.create'),
    input: invitation,
  },
};
