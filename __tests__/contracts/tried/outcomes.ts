import type { ProblemCode } from '@/domain/result';
import { type Action, may, type Role, roles } from '@/domain/school/access';
import type { Database } from '@/server/database/client';
import type { UseCase } from '@/server/use-case';
import type { WholeSchool } from '../whole-school';

/** What somebody in each role gets: "done", or the problem. */
export type Outcomes = Record<Role, 'done' | ProblemCode>;

/** A use case with input that is right for it, and what comes of it for whom. */
export interface TriedUseCase {
  run: UseCase<unknown>;
  outcomes: Outcomes;
  input: (school: WholeSchool, database: Database, role: Role) => object | Promise<object>;
  /** Whether it looks at the session of the browser, beyond who asks. */
  needsSession?: boolean;
}

export function outcomes(of: (role: Role) => 'done' | ProblemCode): Outcomes {
  const [nobody, guest, student, member, teacher, classTeacher, administrator] = roles;
  return {
    nobody: of(nobody),
    guest: of(guest),
    student: of(student),
    member: of(member),
    teacher: of(teacher),
    'class-teacher': of(classTeacher),
    administrator: of(administrator),
  };
}

/** As the table says, for what is done in a class. */
export function inClass(action: Action): Outcomes {
  return outcomes((role) => {
    if (role === 'nobody') return 'no-session';
    if (!may(role, 'class.visit')) return 'not-found';
    return may(role, action) ? 'done' : 'not-allowed';
  });
}

/** As the table says, for what is done without a class. */
export function inSchool(action: Action): Outcomes {
  return outcomes((role) => {
    if (role === 'nobody') return 'no-session';
    return may(role, action) ? 'done' : 'not-allowed';
  });
}

/** For what belongs to Ann: nobody else is told that it is there. */
export function annsOwn(nobody: 'no-session' | 'not-found' = 'no-session'): Outcomes {
  return outcomes((role) => {
    if (role === 'nobody') return nobody;
    return role === 'member' ? 'done' : 'not-found';
  });
}

export const anybody = outcomes(() => 'done');
export const withSession = outcomes((role) => (role === 'nobody' ? 'no-session' : 'done'));
export const withAccount: Outcomes = { ...withSession, guest: 'not-allowed' };
export const asTeacher: Outcomes = {
  ...withAccount,
  student: 'not-allowed',
  member: 'not-allowed',
};
export const everybodyIs = (problem: ProblemCode) => outcomes(() => problem);

export const own = ({ askers }: WholeSchool, role: Role) => askers[role].learnerId;
