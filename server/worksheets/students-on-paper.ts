import 'server-only';
import { isFor, whomForSelect } from '../assignments/whom-for';
import type { Database, Transaction } from '../database/client';
import { presentStudents } from '../following/present-students';

/** A student whom an assignment on paper is for. */
export interface StudentOnPaper {
  learnerId: string;
  name: string;
  /** The version typed in; null while nothing is. */
  letter: string | null;
}

/** Returns those on the roster whom an assignment is for, by name, with what is typed in of a worksheet. */
export async function studentsOnPaper(
  of: { classId: string; assignment: string; worksheet: string },
  database: Database | Transaction,
): Promise<StudentOnPaper[]> {
  const assignment = await database.assignment.findUniqueOrThrow({
    where: { id: of.assignment },
    select: whomForSelect,
  });
  const typed = await database.attempt.findMany({
    where: { worksheetId: of.worksheet },
    select: { learnerId: true, sheetLetter: true },
  });
  const letterOf = new Map(typed.map(({ learnerId, sheetLetter }) => [learnerId, sheetLetter]));
  return (await presentStudents(of.classId, database))
    .filter(({ learnerId }) => isFor(assignment, learnerId))
    .map(({ learnerId, name }) => ({ learnerId, name, letter: letterOf.get(learnerId) ?? null }));
}
