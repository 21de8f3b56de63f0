import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import { foundAssignment } from '../assignments/found-assignment';
import { classUseCase } from '../classes/class-use-case';
import { answersTo, newestMark, openQuestions } from './open-answers';

/** How far the marking of one question is. */
interface MarkedQuestion {
  /** Its place in the assignment, from 1. */
  place: number;
  stem: string;
  answers: number;
  marked: number;
}

/** How far the marking of an assignment is. */
export interface MarkingOverview {
  class: { name: string; isArchived: boolean };
  title: string;
  questions: MarkedQuestion[];
  /** Marks that students do not see yet, and of how many students. */
  toRelease: { marks: number; students: number };
}

/** Returns how far the marking of an assignment's open questions is. */
export const markingOverview = classUseCase({
  action: 'answers.mark',
  input: z.object({ assignment: z.uuid() }),
  async run(input, { class: ofClass }, { database }): Promise<Result<MarkingOverview>> {
    const found = await foundAssignment(input.classId, input.assignment, database);
    if (found === null) return refused('not-found');
    const questions: MarkedQuestion[] = [];
    const students = new Set<string | null>();
    let marks = 0;
    for (const { item, versionHash, place } of await openQuestions(input.assignment, database)) {
      const answers = await answersTo(input.assignment, versionHash, database);
      for (const answer of answers) {
        const mark = newestMark(answer);
        if (mark === null || mark.releasedAt !== null) continue;
        marks += 1;
        students.add(answer.attempt.learnerId);
      }
      questions.push({
        place,
        stem: item.stem,
        answers: answers.length,
        marked: answers.filter((answer) => newestMark(answer) !== null).length,
      });
    }
    return done({
      class: { name: ofClass.name, isArchived: ofClass.archivedAt !== null },
      title: found.assignment.title,
      questions,
      toRelease: { marks, students: students.size },
    });
  },
});
