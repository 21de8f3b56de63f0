import { forgetPaperMarks } from '@/server/worksheets/forget-paper-marks';
import { makeClassWorksheet } from '@/server/worksheets/make-class-worksheet';
import { makeWorksheet } from '@/server/worksheets/make-worksheet';
import { editionOf, paperAttempt } from '@/server/worksheets/paper-attempt';
import { paperMarksPage } from '@/server/worksheets/paper-marks-page';
import { printedWorksheet } from '@/server/worksheets/printed-worksheet';
import { savePaperMarks } from '@/server/worksheets/save-paper-marks';
import { worksheetKey } from '@/server/worksheets/worksheet-key';
import { worksheetList } from '@/server/worksheets/worksheet-list';
import { anybody, inClass, outcomes, type TriedUseCase } from './outcomes';

/** Paper. */
export const worksheets: Readonly<Record<string, TriedUseCase>> = {
  makeWorksheet: {
    run: makeWorksheet,
    outcomes: anybody,
    input: () => ({ document: 'short-letter', count: '2' }),
  },
  makeClassWorksheet: {
    run: makeClassWorksheet,
    outcomes: inClass('worksheet.make'),
    input: ({ classId, published }) => ({ classId, assignment: published }),
  },
  worksheetList: {
    run: worksheetList,
    outcomes: inClass('worksheet.make'),
    input: ({ classId, published }) => ({ classId, assignment: published }),
  },
  printedWorksheet: {
    run: printedWorksheet,
    outcomes: outcomes((role) => (role === 'class-teacher' ? 'done' : 'not-found')),
    input: ({ worksheet }) => ({ worksheet }),
  },
  worksheetKey: {
    run: worksheetKey,
    outcomes: outcomes((role) => (role === 'class-teacher' ? 'done' : 'not-found')),
    input: ({ worksheet }) => ({ worksheet }),
  },
  paperMarksPage: {
    run: paperMarksPage,
    outcomes: inClass('worksheet.make'),
    input: ({ classId, handedIn: { assignment }, worksheet, ben }) => ({
      classId,
      assignment,
      worksheet,
      learner: ben,
    }),
  },
  savePaperMarks: {
    run: savePaperMarks,
    outcomes: inClass('worksheet.make'),
    input: ({ classId, handedIn: { assignment }, worksheet, ann }) => ({
      classId,
      assignment,
      worksheet,
      learner: ann,
      letter: 'A',
      edition: 'none',
      marks: { '1': '1' },
    }),
  },
  forgetPaperMarks: {
    run: forgetPaperMarks,
    outcomes: inClass('worksheet.make'),
    input: async ({ classId, handedIn: { assignment }, worksheet, ben }, database) => ({
      classId,
      assignment,
      worksheet,
      learner: ben,
      edition: editionOf(await paperAttempt(worksheet, ben, database)),
    }),
  },
};
