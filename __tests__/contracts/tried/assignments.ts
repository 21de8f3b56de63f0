import { accommodationsOf } from '@/server/accommodations/accommodations-of';
import { setAccommodation } from '@/server/accommodations/set-accommodation';
import { assignmentToEdit } from '@/server/assignments/assignment-to-edit';
import { adjustAssignment, changeAssignment } from '@/server/assignments/change-assignment';
import { copyAssignment } from '@/server/assignments/copy-assignment';
import { copyPage } from '@/server/assignments/copy-page';
import { deleteDraft } from '@/server/assignments/delete-draft';
import { makeAssignment } from '@/server/assignments/make-assignment';
import { makingPage } from '@/server/assignments/making-page';
import { pickItems } from '@/server/assignments/pick-items';
import { pickList } from '@/server/assignments/pick-list';
import { possibleQuestions } from '@/server/assignments/possible-questions';
import { previewAssignment } from '@/server/assignments/preview-assignment';
import { publishAssignment } from '@/server/assignments/publish-assignment';
import { releaseResults } from '@/server/assignments/release-results';
import { revealPreview } from '@/server/assignments/reveal-preview';
import { withdrawAssignment } from '@/server/assignments/withdraw-assignment';
import { decideLate } from '@/server/taking/decide-late';
import { granted, worldAt } from '../../server/attempts/playing';
import { at } from '../whole-school';
import { inClass, type TriedUseCase } from './outcomes';

const make = inClass('assignment.make');

const draw = { title: 'New', what: 'draw', documents: ['short-letter'], count: '3' };

/** Assignments and what is granted. */
export const assignments: Readonly<Record<string, TriedUseCase>> = {
  makingPage: { run: makingPage, outcomes: make, input: ({ classId }) => ({ classId }) },
  possibleQuestions: {
    run: possibleQuestions,
    outcomes: make,
    input: ({ classId }) => ({ classId, documents: ['short-letter'] }),
  },
  makeAssignment: {
    run: makeAssignment,
    outcomes: make,
    input: ({ classId }) => ({ classId, ...draw, act: 'publish' }),
  },
  assignmentToEdit: {
    run: assignmentToEdit,
    outcomes: make,
    input: ({ classId, draft }) => ({ classId, assignment: draft }),
  },
  changeAssignment: {
    run: changeAssignment,
    outcomes: make,
    input: ({ classId, draft }) => ({ classId, assignment: draft, ...draw }),
  },
  adjustAssignment: {
    run: adjustAssignment,
    outcomes: make,
    input: ({ classId, published }) => ({ classId, assignment: published, title: 'New' }),
  },
  pickList: {
    run: pickList,
    outcomes: make,
    input: ({ classId, draft }) => ({ classId, assignment: draft }),
  },
  pickItems: {
    run: pickItems,
    outcomes: make,
    input: ({ classId, draft }) => ({ classId, assignment: draft, listed: [], picked: [] }),
  },
  previewAssignment: {
    run: previewAssignment,
    outcomes: make,
    input: ({ classId, published }) => ({ classId, assignment: published }),
  },
  revealPreview: {
    run: revealPreview,
    outcomes: make,
    input: async ({ classId, published: assignment, askers }, database) => {
      const world = worldAt(database, at);
      const preview = await previewAssignment(
        { classId, assignment },
        askers['class-teacher'],
        world,
      );
      const asked = granted(preview).questions.find(({ presented }) => presented.type === 'cloze');
      return {
        classId,
        assignment,
        position: asked?.position ?? 0,
        answer: { text: 'trade' },
      };
    },
  },
  publishAssignment: {
    run: publishAssignment,
    outcomes: make,
    input: ({ classId, draft }) => ({ classId, assignment: draft }),
  },
  copyPage: {
    run: copyPage,
    outcomes: make,
    input: ({ classId, published }) => ({ classId, assignment: published }),
  },
  copyAssignment: {
    run: copyAssignment,
    outcomes: make,
    input: ({ classId, published, secondClass }) => ({
      classId,
      assignment: published,
      toClass: secondClass,
    }),
  },
  releaseResults: {
    run: releaseResults,
    outcomes: make,
    input: ({ classId, published }) => ({ classId, assignment: published }),
  },
  withdrawAssignment: {
    run: withdrawAssignment,
    outcomes: make,
    input: ({ classId, published }) => ({ classId, assignment: published }),
  },
  deleteDraft: {
    run: deleteDraft,
    outcomes: make,
    input: ({ classId, draft }) => ({ classId, assignment: draft }),
  },
  accommodationsOf: {
    run: accommodationsOf,
    outcomes: inClass('accommodation.set'),
    input: ({ classId, ben }) => ({ classId, learner: ben }),
  },
  setAccommodation: {
    run: setAccommodation,
    outcomes: inClass('accommodation.set'),
    input: ({ classId, ben }) => ({ classId, learner: ben, scope: 'all', extraTime: '50' }),
  },
  decideLate: {
    run: decideLate,
    outcomes: inClass('results.decide'),
    input: ({ classId, handedIn }) => ({ classId, attempt: handedIn.attempt, counts: true }),
  },
};
