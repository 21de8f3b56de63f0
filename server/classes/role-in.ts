import 'server-only';
import type { Role } from '@/domain/school/access';
import type { Database } from '../database/client';
import type { Prisma } from '../database/generated/client';
import type { Asker } from '../use-case';

/** Returns what the asker is without regard to any class. */
export async function roleOf(asker: Asker, database: Database): Promise<Role> {
  if (asker.learnerId === null) return 'nobody';
  const user = await database.user.findUnique({
    where: { id: asker.learnerId },
    select: { role: true },
  });
  switch (user?.role) {
    case 'administrator':
    case 'teacher':
    case 'student':
      return user.role;
    case undefined:
      return 'nobody';
    default:
      return 'guest';
  }
}

/** What to read of a class so that `membershipOf` can tell what somebody is to it. */
export function membershipSelect(learnerId: string) {
  return {
    teachings: { where: { teacherId: learnerId }, select: { since: true } },
    enrolments: { where: { learnerId }, select: { leftAt: true } },
  } satisfies Prisma.ClassSelect;
}

/** What somebody is to a class; null for an outsider. */
export type Membership = 'class-teacher' | 'member' | null;

/** Returns what somebody is to a class that was read with `membershipSelect`. */
export function membershipOf(ofClass: {
  teachings: readonly unknown[];
  enrolments: readonly { leftAt: Date | null }[];
}): Membership {
  if (ofClass.teachings.length > 0) return 'class-teacher';
  return ofClass.enrolments.some(({ leftAt }) => leftAt === null) ? 'member' : null;
}

/** Returns what the asker is to a class; to a class that does not exist, what they are without one. */
export async function roleIn(asker: Asker, classId: string, database: Database): Promise<Role> {
  const { learnerId } = asker;
  if (learnerId === null) return 'nobody';
  const ofClass = await database.class.findUnique({
    where: { id: classId },
    select: membershipSelect(learnerId),
  });
  return (ofClass && membershipOf(ofClass)) ?? roleOf(asker, database);
}
