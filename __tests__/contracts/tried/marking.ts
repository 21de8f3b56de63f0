import { answerToMark } from '@/server/marking/answer-to-mark';
import { forgetComment } from '@/server/marking/forget-comment';
import { markingOverview } from '@/server/marking/marking-overview';
import { releaseMarks } from '@/server/marking/release-marks';
import { saveMark } from '@/server/marking/save-mark';
import { inClass, type TriedUseCase } from './outcomes';

/** Marking. */
export const marking: Readonly<Record<string, TriedUseCase>> = {
  markingOverview: {
    run: markingOverview,
    outcomes: inClass('answers.mark'),
    input: ({ classId, handedIn: { assignment } }) => ({ classId, assignment }),
  },
  answerToMark: {
    run: answerToMark,
    outcomes: inClass('answers.mark'),
    input: ({ classId, handedIn: { assignment }, toMark: { place } }) => ({
      classId,
      assignment,
      place,
    }),
  },
  saveMark: {
    run: saveMark,
    outcomes: inClass('answers.mark'),
    input: ({ classId, handedIn: { assignment }, toMark: { place: _, ...mark } }) => ({
      classId,
      assignment,
      sequence: 0,
      ...mark,
    }),
  },
  releaseMarks: {
    run: releaseMarks,
    outcomes: inClass('answers.mark'),
    input: ({ classId, handedIn: { assignment } }) => ({ classId, assignment }),
  },
  forgetComment: {
    run: forgetComment,
    outcomes: inClass('answers.mark'),
    input: ({ classId, comment }) => ({ classId, comment }),
  },
};
