import 'server-only';
import type { Role } from '@/domain/school/access';
import type { Database } from '../database/client';
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

/** Returns what the asker is to a class; to a class that does not exist, what they are without one. */
export async function roleIn(asker: Asker, classId: string, database: Database): Promise<Role> {
  const { learnerId } = asker;
  if (learnerId === null) return 'nobody';
  const [teaching, enrolment] = await Promise.all([
    database.teaching.findUnique({
      where: { classId_teacherId: { classId, teacherId: learnerId } },
    }),
    database.enrolment.findUnique({
      where: { classId_learnerId: { classId, learnerId } },
      select: { leftAt: true },
    }),
  ]);
  if (teaching) return 'class-teacher';
  if (enrolment && enrolment.leftAt === null) return 'member';
  return roleOf(asker, database);
}
