import { randomUUID } from 'node:crypto';
import { assignmentPage } from '@/server/following/assignment-page';
import { classExport, exportPage } from '@/server/following/class-export';
import { classOverview } from '@/server/following/class-overview';
import { classResultsTable } from '@/server/following/class-results';
import { deleteClass, deletionPage } from '@/server/following/delete-class';
import { itemPage } from '@/server/following/item-page';
import { studentPage } from '@/server/following/student-page';
import { classProgressPage } from '@/server/mastery/class-progress-page';
import { appealsPage } from '@/server/regrading/appeals-page';
import { applyRegrade } from '@/server/regrading/apply-regrade';
import { declineAppeals } from '@/server/regrading/decline-appeals';
import { previewRegrade } from '@/server/regrading/preview-regrade';
import { regradePage } from '@/server/regrading/regrade-page';
import { undoRegrade } from '@/server/regrading/undo-regrade';
import { granted, worldAt } from '../../server/attempts/playing';
import { at, type WholeSchool } from '../whole-school';
import { inClass, type TriedUseCase } from './outcomes';

const regrade = inClass('answers.regrade');

const fullMarks = ({ classId, published }: WholeSchool) => ({
  classId,
  assignment: published,
  place: '1',
  what: 'full-marks',
  reason: 'It can be read otherwise',
});

/** Following a class. */
export const following: Readonly<Record<string, TriedUseCase>> = {
  classProgressPage: {
    run: classProgressPage,
    outcomes: inClass('results.see'),
    input: ({ classId }) => ({ classId }),
  },
  classOverview: {
    run: classOverview,
    outcomes: inClass('results.see'),
    input: ({ classId }) => ({ classId }),
  },
  assignmentPage: {
    run: assignmentPage,
    outcomes: inClass('results.see'),
    input: ({ classId, published }) => ({ classId, assignment: published }),
  },
  itemPage: {
    run: itemPage,
    outcomes: inClass('results.see'),
    input: ({ classId, published }) => ({ classId, assignment: published, place: '1' }),
  },
  regradePage: {
    run: regradePage,
    outcomes: regrade,
    input: ({ classId, published }) => ({ classId, assignment: published, place: '1' }),
  },
  previewRegrade: { run: previewRegrade, outcomes: regrade, input: fullMarks },
  applyRegrade: {
    run: applyRegrade,
    outcomes: regrade,
    input: async (school, database) => {
      const world = worldAt(database, at);
      const asker = school.askers['class-teacher'];
      const { seen } = granted(await previewRegrade(fullMarks(school), asker, world));
      return { ...fullMarks(school), seen };
    },
  },
  undoRegrade: {
    run: undoRegrade,
    outcomes: regrade,
    input: async (school, database) => {
      const world = worldAt(database, at);
      const asker = school.askers['class-teacher'];
      const asked = { ...fullMarks(school), what: 'explain', explanation: randomUUID() };
      const { seen } = granted(await previewRegrade(asked, asker, world));
      const applied = granted(await applyRegrade({ ...asked, seen }, asker, world));
      return { classId: school.classId, regrade: applied.regrade };
    },
  },
  appealsPage: { run: appealsPage, outcomes: regrade, input: ({ classId }) => ({ classId }) },
  declineAppeals: {
    run: declineAppeals,
    outcomes: regrade,
    input: async ({ classId, handedIn, askers }, database) => {
      // As if Ann had answered wrongly, and thought that she was right.
      const { id: attemptItemId } = await database.attemptItem.findFirstOrThrow({
        where: { attemptId: handedIn.attempt, version: { type: 'cloze' } },
      });
      const learnerId = askers.member.learnerId ?? '';
      const about = { learnerId, deviceId: randomUUID(), receivedAt: new Date(at) };
      const response = randomUUID();
      await database.response.create({
        data: {
          ...about,
          id: response,
          attemptItemId,
          counter: 1,
          answer: { text: 'qqqqq' },
          answeredAt: new Date(at),
          verdict: 'wrong',
          points: 0,
        },
      });
      await database.attemptItem.update({
        where: { id: attemptItemId },
        data: { countedResponseId: response },
      });
      const appeal = randomUUID();
      await database.appeal.create({
        data: { ...about, id: appeal, responseId: response, counter: 1, madeAt: new Date(at) },
      });
      return { classId, appeal };
    },
  },
  studentPage: {
    run: studentPage,
    outcomes: inClass('results.see'),
    input: ({ classId, ann }) => ({ classId, learner: ann }),
  },
  exportPage: {
    run: exportPage,
    outcomes: inClass('class.export'),
    input: ({ classId }) => ({ classId }),
  },
  classExport: {
    run: classExport,
    outcomes: inClass('class.export'),
    input: ({ classId }) => ({ classId }),
  },
  classResultsTable: {
    run: classResultsTable,
    outcomes: inClass('class.export'),
    input: ({ classId }) => ({ classId }),
  },
  deletionPage: {
    run: deletionPage,
    outcomes: inClass('class.delete'),
    input: ({ classId }) => ({ classId }),
  },
  deleteClass: {
    run: deleteClass,
    outcomes: inClass('class.delete'),
    input: ({ classId }) => ({ classId, name: 'History 10' }),
  },
};
