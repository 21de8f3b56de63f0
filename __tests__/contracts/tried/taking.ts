import { attemptBehind, attemptView } from '@/server/attempts/attempt-view';
import { saveResponse } from '@/server/attempts/save-response';
import { assignedResult } from '@/server/taking/assigned-result';
import { receipt } from '@/server/taking/receipt';
import { setFlag } from '@/server/taking/set-flag';
import { startAssigned } from '@/server/taking/start-assigned';
import { startPage } from '@/server/taking/start-page';
import { submitAttempt } from '@/server/taking/submit-attempt';
import { answerWith } from '../../server/attempts/playing';
import { factOf } from '../../server/study/reviewing';
import { at } from '../whole-school';
import { annsOwn, inClass, type TriedUseCase } from './outcomes';

/** Taking an assignment. */
export const taking: Readonly<Record<string, TriedUseCase>> = {
  startPage: {
    run: startPage,
    outcomes: inClass('assignment.take'),
    input: ({ published }) => ({ assignment: published }),
  },
  startAssigned: {
    run: startAssigned,
    outcomes: inClass('assignment.take'),
    input: ({ published }) => ({ assignment: published }),
  },
  saveResponse: {
    run: saveResponse,
    outcomes: annsOwn(),
    input: async ({ running }, database) =>
      factOf({
        attempt: running,
        position: 1,
        answer: await answerWith(database, running, 1, 'right'),
        confidence: null,
        answeredAt: at,
      }),
  },
  setFlag: {
    run: setFlag,
    outcomes: annsOwn(),
    input: ({ running }) => factOf({ attempt: running, position: 1, flagged: true, flaggedAt: at }),
  },
  submitAttempt: {
    run: submitAttempt,
    outcomes: annsOwn(),
    input: ({ running }) => factOf({ attempt: running, submittedAt: at }),
  },
  assignedResult: {
    run: assignedResult,
    outcomes: annsOwn(),
    input: ({ handedIn: { attempt } }) => ({ attempt }),
  },
  receipt: {
    run: receipt,
    outcomes: annsOwn(),
    input: ({ handedIn: { assignment } }) => ({ assignment, number: '1' }),
  },
  attemptView: {
    run: attemptView,
    outcomes: annsOwn('not-found'),
    input: ({ running }) => ({ attempt: running }),
  },
  attemptBehind: {
    run: attemptBehind,
    outcomes: annsOwn('not-found'),
    input: ({ handedIn: { attempt } }) => ({ attempt }),
  },
};
