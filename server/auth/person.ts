import 'server-only';
import { z } from 'zod';
import { database } from '../database/client';
import { currentAsker } from './asker';

export const accountRoles = ['guest', 'student', 'teacher', 'administrator'] as const;
const accountRoleSchema = z.enum(accountRoles);
export type AccountRole = z.infer<typeof accountRoleSchema>;

/** Somebody with a session, as pages greet them. */
export interface Person {
  learnerId: string;
  role: AccountRole;
  name: string;
}

/** Returns who has the present session, or null when nobody has. */
export async function currentPerson(): Promise<Person | null> {
  const { learnerId } = await currentAsker();
  if (learnerId === null) return null;
  const user = await (await database()).user.findUnique({
    where: { id: learnerId },
    select: { role: true, name: true },
  });
  return user && { learnerId, role: accountRoleSchema.parse(user.role), name: user.name };
}
