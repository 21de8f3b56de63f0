import 'server-only';
import { z } from 'zod';
import { done, type Result } from '@/domain/result';
import { classUseCase } from './class-use-case';

export interface ClassSettings {
  classId: string;
  name: string;
  zone: string;
  joinCode: string;
  joinOpen: boolean;
  namesShown: boolean;
  archivedAt: Date | null;
  teachers: { learnerId: string; name: string; since: Date; isAsker: boolean }[];
  /** Invitations that can still be accepted. */
  openInvitations: number;
}

/** What a teacher sets for a class, as it stands. */
export const classSettings = classUseCase({
  action: 'class.change',
  input: z.object({}),
  async run({ classId }, { learnerId }, { database, now }): Promise<Result<ClassSettings>> {
    const { id, teachings, _count, ...settings } = await database.class.findUniqueOrThrow({
      where: { id: classId },
      select: {
        id: true,
        name: true,
        zone: true,
        joinCode: true,
        joinOpen: true,
        namesShown: true,
        archivedAt: true,
        teachings: {
          orderBy: { since: 'asc' },
          select: { teacherId: true, since: true, teacher: { select: { name: true } } },
        },
        _count: { select: { invitations: { where: { usedAt: null, expiresAt: { gt: now } } } } },
      },
    });
    return done({
      classId: id,
      ...settings,
      teachers: teachings.map(({ teacherId, teacher, since }) => ({
        learnerId: teacherId,
        name: teacher.name,
        since,
        isAsker: teacherId === learnerId,
      })),
      openInvitations: _count.invitations,
    });
  },
});
