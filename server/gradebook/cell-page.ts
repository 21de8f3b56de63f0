import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { classUseCase } from '../classes/class-use-case';
import { learnerIdSchema } from '../classes/roster-schemas';
import { type CellEvent, cellHistory } from './cell-history';
import { newestChanges } from './stored-changes';
import { type GradeLine, gradesOf, type StudentGrades } from './student-grades';

/** One cell of the gradebook: what stands in it, how it came about, and what was done to it. */
export interface CellPage
  extends Pick<StudentGrades, 'class' | 'learnerId' | 'name' | 'number' | 'hasLeft'> {
  line: GradeLine;
  /** Of the teacher's newest word on it; 0 where there is none. */
  sequence: number;
  /** Newest first. */
  history: CellEvent[];
}

/** The page of a cell; "not-found" for who was never on the roster and for what is not handed out. */
export const cellPage = classUseCase({
  action: 'gradebook.see',
  input: z.object({ learner: learnerIdSchema, assignment: z.uuid() }),
  async run({ classId, learner, assignment }, member, world): Promise<Result<CellPage>> {
    const grades = await gradesOf(learner, member, world, 'teacher');
    const line = grades?.lines.find(({ id }) => id === assignment);
    if (grades === null || line === undefined) return refused('not-found');
    const place = { learnerId: learner, assignmentId: assignment };
    const [changes, history] = await Promise.all([
      newestChanges({ classId, ...place }, world.database),
      cellHistory(place, world.database),
    ]);
    return done({
      class: grades.class,
      learnerId: learner,
      name: grades.name,
      number: grades.number,
      hasLeft: grades.hasLeft,
      line,
      sequence: changes.get(`${learner} ${assignment}`)?.sequence ?? 0,
      history,
    });
  },
});
