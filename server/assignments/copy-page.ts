import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { classUseCase } from '../classes/class-use-case';

/** An assignment to be copied, and the classes it can be copied to. */
export interface CopyPage {
  className: string;
  title: string;
  classes: { id: string; name: string; zone: string }[];
}

/** Returns to which classes an assignment can be copied: those its teacher teaches that are not archived. */
export const copyPage = classUseCase({
  action: 'assignment.make',
  input: z.object({ assignment: z.uuid() }),
  async run(input, member, { database }): Promise<Result<CopyPage>> {
    const where = { id: input.assignment, classId: input.classId };
    const assignment = await database.assignment.findFirst({ where, select: { title: true } });
    if (assignment === null) return refused('not-found');
    const classes = await database.class.findMany({
      where: { archivedAt: null, teachings: { some: { teacherId: member.learnerId } } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, zone: true },
    });
    return done({ className: member.class.name, title: assignment.title, classes });
  },
});
