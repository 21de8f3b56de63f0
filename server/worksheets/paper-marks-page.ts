import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { askedText } from '../assignments/item-preview';
import { classUseCase } from '../classes/class-use-case';
import { foundWorksheet } from './found-worksheet';
import { editionOf, mostPoints, paperAttempt } from './paper-attempt';
import { type StudentOnPaper, studentsOnPaper } from './students-on-paper';

/** One number of the version that a student had. */
interface PaperField {
  position: number;
  asks: string;
  most: number;
  /** Whether the letter ticked may be typed in as well. */
  takesLetter: boolean;
  /** Points typed in before; null while none are. */
  points: number | null;
}

/** The page on which marks are typed in from paper. */
export interface PaperMarksPage {
  class: { name: string; isArchived: boolean };
  title: string;
  letters: string[];
  students: StudentOnPaper[];
  /** Null until a student is chosen. */
  form: {
    learnerId: string;
    name: string;
    letter: string;
    /** Whether something was typed in before: the version is settled then. */
    isTyped: boolean;
    edition: string;
    fields: PaperField[];
    /** Attempts of the student on the screen. */
    onScreen: number;
  } | null;
}

/** Returns the roster with who is typed in, and the form of one student. */
export const paperMarksPage = classUseCase({
  action: 'worksheet.make',
  input: z.object({
    assignment: z.uuid(),
    worksheet: z.uuid(),
    learner: z.string().max(100).optional().catch(undefined),
    letter: z.string().max(1).optional().catch(undefined),
  }),
  async run(input, member, { database }): Promise<Result<PaperMarksPage>> {
    const { classId, assignment: assignmentId } = input;
    const found = await foundWorksheet(input.worksheet, database);
    if (found === null || found.worksheet.classId !== classId) return refused('not-found');
    if (found.worksheet.assignmentId !== assignmentId) return refused('not-found');
    const assignment = await database.assignment.findUniqueOrThrow({
      where: { id: assignmentId },
      select: { publishedAt: true },
    });
    if (assignment.publishedAt === null) return refused('closed', { facts: { what: 'draft' } });
    const students = await studentsOnPaper(input, database);
    const { name, archivedAt } = member.class;
    const letters = found.versions.map(({ letter }) => letter);
    const student = students.find(({ learnerId }) => learnerId === input.learner);
    const page = {
      class: { name, isArchived: archivedAt !== null },
      title: found.worksheet.title,
      letters,
      students,
    };
    if (student === undefined) return done({ ...page, form: null });

    const attempt = await paperAttempt(input.worksheet, student.learnerId, database);
    const letter =
      attempt?.sheetLetter ?? letters.find((one) => one === input.letter) ?? letters[0];
    const version = found.versions.find((one) => one.letter === letter);
    const marks = new Map(
      attempt?.items.map(({ versionHash, marks: [mark] }) => [versionHash, mark?.points ?? null]),
    );
    return done({
      ...page,
      form: {
        learnerId: student.learnerId,
        name: student.name,
        letter: letter ?? 'A',
        isTyped: attempt !== null,
        edition: editionOf(attempt),
        fields: (version?.items ?? []).map(({ position, versionHash, item }) => {
          const most = mostPoints(item);
          const share = marks.get(versionHash) ?? null;
          return {
            position,
            asks: askedText(item),
            most,
            takesLetter: item.type === 'multiple-choice' || item.type === 'true-false',
            points: share === null ? null : Number((share * most).toFixed(3)),
          };
        }),
        onScreen: await database.attempt.count({
          where: { assignmentId, learnerId: student.learnerId, worksheetId: null },
        }),
      },
    });
  },
});
