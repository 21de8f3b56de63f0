import { finishAttempt } from '@/server/attempts/finish-attempt';
import { makeAppeal } from '@/server/attempts/make-appeal';
import { saveSelfCheck } from '@/server/attempts/save-self-check';
import { startAttempt } from '@/server/attempts/start-attempt';
import { deleteLearner } from '@/server/learners/delete-learner';
import { learnerData } from '@/server/learners/learner-data';
import { learnerProgress } from '@/server/progress/learner-progress';
import { dueCards } from '@/server/study/due-cards';
import { saveReview } from '@/server/study/save-review';
import { studyCounts } from '@/server/study/study-counts';
import { undoReview } from '@/server/study/undo-review';
import { factOf, review } from '../../server/study/reviewing';
import { at } from '../whole-school';
import { annsOwn, anybody, outcomes, type TriedUseCase, withSession } from './outcomes';

/** Self-tests and cards. */
export const learning: Readonly<Record<string, TriedUseCase>> = {
  startAttempt: {
    run: startAttempt,
    outcomes: anybody,
    input: () => ({ document: 'short-letter', count: '2' }),
  },
  finishAttempt: {
    run: finishAttempt,
    outcomes: annsOwn('not-found'),
    input: ({ selfTest: { attempt } }) => ({ attempt }),
  },
  makeAppeal: {
    run: makeAppeal,
    outcomes: annsOwn(),
    input: ({ selfTest: { typed } }) => factOf({ response: typed, madeAt: at }),
  },
  saveSelfCheck: {
    run: saveSelfCheck,
    outcomes: annsOwn(),
    input: async ({ selfTest }, database) => {
      const { attemptItem } = await database.response.findUniqueOrThrow({
        where: { id: selfTest.own },
        include: { attemptItem: { include: { version: true } } },
      });
      const { rubric } = JSON.parse(JSON.stringify(attemptItem.version.content));
      const levels = Object.fromEntries(rubric.map(({ id }: { id: string }) => [id, 0]));
      return factOf({ response: selfTest.own, levels, checkedAt: at });
    },
  },
  saveReview: {
    run: saveReview,
    outcomes: withSession,
    input: () => review('claim/peace', 3, at),
  },
  undoReview: {
    run: undoReview,
    outcomes: annsOwn(),
    input: (school) => factOf({ review: school.review, undoneAt: at }),
  },
  dueCards: { run: dueCards, outcomes: anybody, input: () => ({ document: 'short-letter' }) },
  studyCounts: { run: studyCounts, outcomes: anybody, input: () => ({ document: 'short-letter' }) },
  learnerProgress: { run: learnerProgress, outcomes: anybody, input: () => ({}) },
  learnerData: { run: learnerData, outcomes: withSession, input: () => ({}) },
  // Who has an account gives the password first: `deleteAccount`.
  deleteLearner: {
    run: deleteLearner,
    outcomes: outcomes((role) => (role === 'nobody' || role === 'guest' ? 'done' : 'not-allowed')),
    input: () => ({}),
  },
};
