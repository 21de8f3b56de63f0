import { classRounds, myRounds, roundsToJoin } from '@/server/live/class-rounds';
import { leadRound } from '@/server/live/leader-view';
import { livePage } from '@/server/live/live-view';
import { roundChoices } from '@/server/live/round-choices';
import { roundResult } from '@/server/live/round-result';
import { saveLiveAnswer } from '@/server/live/save-live-answer';
import { seatOf } from '@/server/live/seat-view';
import { startRound } from '@/server/live/start-round';
import { stepRound } from '@/server/live/step-round';
import { takeSeat } from '@/server/live/take-seat';
import { factOf } from '../../server/study/reviewing';
import { inClass, type TriedUseCase, withSession } from './outcomes';

/** The class at work, and live rounds. */
export const live: Readonly<Record<string, TriedUseCase>> = {
  livePage: {
    run: livePage,
    outcomes: inClass('live.watch'),
    input: ({ classId, published }) => ({ classId, assignment: published }),
  },
  roundChoices: {
    run: roundChoices,
    outcomes: inClass('live.lead'),
    input: ({ classId }) => ({ classId }),
  },
  startRound: {
    run: startRound,
    outcomes: inClass('live.lead'),
    input: ({ classId, question }) => ({
      classId,
      from: 'document:short-letter',
      items: [question],
    }),
  },
  stepRound: {
    run: stepRound,
    outcomes: inClass('live.lead'),
    input: ({ classId, round }) => ({ classId, round, act: 'close', step: '1' }),
  },
  leadRound: {
    run: leadRound,
    outcomes: inClass('live.lead'),
    input: ({ classId, round }) => ({ classId, round }),
  },
  classRounds: {
    run: classRounds,
    outcomes: inClass('live.lead'),
    input: ({ classId }) => ({ classId }),
  },
  roundResult: {
    run: roundResult,
    outcomes: inClass('results.see'),
    input: ({ classId, round }) => ({ classId, round }),
  },
  seatOf: {
    run: seatOf,
    outcomes: inClass('live.take'),
    input: ({ classId, round }) => ({ classId, round }),
  },
  takeSeat: {
    run: takeSeat,
    outcomes: inClass('live.take'),
    input: ({ classId, round }) => ({ classId, round }),
  },
  saveLiveAnswer: {
    run: saveLiveAnswer,
    outcomes: inClass('live.take'),
    input: ({ classId, round }) =>
      factOf({ classId, round, position: 1, vote: 1, answer: { value: true } }),
  },
  roundsToJoin: {
    run: roundsToJoin,
    outcomes: inClass('live.take'),
    input: ({ classId }) => ({ classId }),
  },
  myRounds: { run: myRounds, outcomes: withSession, input: () => ({}) },
};
