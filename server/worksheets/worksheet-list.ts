import 'server-only';
import { z } from 'zod';
import { type WorksheetLayout, worksheetLayoutSchema } from '@/domain/assessment/worksheet';
import { done, type Result, refused } from '@/domain/result';
import { foundAssignment } from '../assignments/found-assignment';
import { classUseCase } from '../classes/class-use-case';

/** A worksheet in the list of an assignment. */
interface WorksheetLine {
  id: string;
  madeAt: Date;
  layout: WorksheetLayout;
  versions: number;
  items: number;
  /** Students whose marks were typed in. */
  students: number;
}

/** The page of an assignment's worksheets. */
export interface WorksheetList {
  class: { name: string; zone: string; isArchived: boolean };
  title: string;
  /** Cards are not printed. */
  canBePrinted: boolean;
  /** Marks can be typed in only once it is handed out. */
  isPublished: boolean;
  worksheets: WorksheetLine[];
}

/** Returns the worksheets made of an assignment, newest first. */
export const worksheetList = classUseCase({
  action: 'worksheet.make',
  input: z.object({ assignment: z.uuid() }),
  async run(input, member, { database }): Promise<Result<WorksheetList>> {
    const found = await foundAssignment(input.classId, input.assignment, database);
    if (found === null) return refused('not-found');
    const worksheets = await database.worksheet.findMany({
      where: { assignmentId: input.assignment, classId: input.classId },
      orderBy: [{ madeAt: 'desc' }, { id: 'asc' }],
      include: {
        items: { select: { letter: true } },
        _count: { select: { attempts: true } },
      },
    });
    const { name, zone, archivedAt } = member.class;
    return done({
      class: { name, zone, isArchived: archivedAt !== null },
      title: found.assignment.title,
      canBePrinted: found.settings.kind === 'quiz',
      isPublished: found.assignment.publishedAt !== null,
      worksheets: worksheets.map(({ id, madeAt, layout, items, _count }) => {
        const versions = new Set(items.map(({ letter }) => letter)).size;
        return {
          id,
          madeAt,
          layout: worksheetLayoutSchema.parse(layout),
          versions,
          items: items.length / Math.max(1, versions),
          students: _count.attempts,
        };
      }),
    });
  },
});
