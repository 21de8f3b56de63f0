import { cellPage } from '@/server/gradebook/cell-page';
import { changeCell } from '@/server/gradebook/change-cell';
import { changeRules } from '@/server/gradebook/change-rules';
import { gradebookHistory } from '@/server/gradebook/gradebook-history';
import { gradebookPage } from '@/server/gradebook/gradebook-page';
import { gradebookTable } from '@/server/gradebook/gradebook-table';
import { rulesPage } from '@/server/gradebook/rules-page';
import { myGrades, studentGrades } from '@/server/gradebook/student-grades';
import { inClass, type TriedUseCase } from './outcomes';

/** The gradebook. */
export const gradebook: Readonly<Record<string, TriedUseCase>> = {
  gradebookPage: {
    run: gradebookPage,
    outcomes: inClass('gradebook.see'),
    input: ({ classId }) => ({ classId }),
  },
  studentGrades: {
    run: studentGrades,
    outcomes: inClass('gradebook.see'),
    input: ({ classId, ann }) => ({ classId, learner: ann }),
  },
  myGrades: {
    run: myGrades,
    outcomes: inClass('grades.own'),
    input: ({ classId }) => ({ classId }),
  },
  cellPage: {
    run: cellPage,
    outcomes: inClass('gradebook.see'),
    input: ({ classId, ann, published }) => ({ classId, learner: ann, assignment: published }),
  },
  changeCell: {
    run: changeCell,
    outcomes: inClass('gradebook.change'),
    input: ({ classId, ann, published }) => ({
      classId,
      learner: ann,
      assignment: published,
      kind: 'score',
      score: '85',
      reason: 'Shown on paper',
      seen: '0',
    }),
  },
  rulesPage: {
    run: rulesPage,
    outcomes: inClass('gradebook.see'),
    input: ({ classId }) => ({ classId }),
  },
  changeRules: {
    run: changeRules,
    outcomes: inClass('gradebook.change'),
    input: ({ classId, published }) => ({
      classId,
      rule: 'points',
      categories: [{ id: 'all', name: '', weight: '100', drop: '1' }],
      places: [{ assignment: published, category: 'all', weight: '50' }],
      seen: '0',
    }),
  },
  gradebookHistory: {
    run: gradebookHistory,
    outcomes: inClass('gradebook.see'),
    input: ({ classId }) => ({ classId }),
  },
  gradebookTable: {
    run: gradebookTable,
    outcomes: inClass('class.export'),
    input: ({ classId }) => ({ classId }),
  },
};
