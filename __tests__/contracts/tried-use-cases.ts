import type { Role } from '@/domain/school/access';
import { accounts } from './tried/accounts';
import { assignments } from './tried/assignments';
import { classes } from './tried/classes';
import { following } from './tried/following';
import { gradebook } from './tried/gradebook';
import { joining } from './tried/joining';
import { learning } from './tried/learning';
import { live } from './tried/live';
import { marking } from './tried/marking';
import { own, type TriedUseCase } from './tried/outcomes';
import { taking } from './tried/taking';
import { worksheets } from './tried/worksheets';
import type { WholeSchool } from './whole-school';

export type { TriedUseCase };

/** Every use case of `server/`, by the name it is exported under. */
export const triedUseCases: Readonly<Record<string, TriedUseCase>> = {
  ...classes,
  ...assignments,
  ...marking,
  ...worksheets,
  ...following,
  ...live,
  ...gradebook,
  ...taking,
  ...learning,
  ...joining,
  ...accounts,
};

/** The learner whose session a try needs; null for none. */
export function sessionOf(tried: TriedUseCase, school: WholeSchool, role: Role): string | null {
  return tried.needsSession ? own(school, role) : null;
}
