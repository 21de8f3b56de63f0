import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import {
  type AnsweredQuestion,
  type AttemptView,
  attemptBehind,
  type OpenQuestion,
} from '../attempts/attempt-view';
import { type RegradedQuestion, regradedQuestions } from '../regrading/judged-anew';
import { learnerUseCase } from '../use-case';
import { type StudentAttempt, studentAttempts } from './student-attempts';

/** An attempt at an assignment, looked back on as far as its results are released. */
export interface AssignedResult {
  attempt: Omit<AttemptView, 'questions' | 'assigned'> & {
    assigned: NonNullable<AttemptView['assigned']>;
  };
  standing: StudentAttempt;
  /** Empty until the key may be shown: then every question, in the order asked. */
  questions: (AnsweredQuestion | OpenQuestion)[];
  /** What the teacher made of them since, by position. */
  regraded: Record<number, RegradedQuestion>;
}

/** Returns how an attempt at an assignment went; "not-found" for a self-test and for somebody else's. */
export const assignedResult = learnerUseCase({
  input: z.object({ attempt: z.uuid() }),
  async run(input, learner, world): Promise<Result<AssignedResult>> {
    const view = await attemptBehind(input, learner, world);
    if (!view.ok) return view;
    const { questions, assigned, ...attempt } = view.value;
    if (assigned === null) return refused('not-found');
    const made = await studentAttempts(learner.learnerId, [assigned.id], world);
    const standing = made.get(assigned.id)?.attempts.find(({ id }) => id === attempt.id);
    if (standing === undefined) return refused('not-found');
    return done({
      attempt: { ...attempt, assigned },
      standing,
      questions: standing.keyShown
        ? questions.flatMap((question) => (question.state === 'kept' ? [] : [question]))
        : [],
      regraded: standing.keyShown
        ? await regradedQuestions({ id: attempt.id, assignmentId: assigned.id }, world.database)
        : {},
    });
  },
});
