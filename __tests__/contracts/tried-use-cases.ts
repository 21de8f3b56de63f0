import { randomUUID } from 'node:crypto';
import type { ProblemCode } from '@/domain/result';
import { type Action, may, type Role, roles } from '@/domain/school/access';
import { accommodationsOf } from '@/server/accommodations/accommodations-of';
import { setAccommodation } from '@/server/accommodations/set-accommodation';
import { administration, changeRole } from '@/server/accounts/administration';
import { makeAdministrator } from '@/server/accounts/make-administrator';
import { makeCode } from '@/server/accounts/one-time-code';
import { beginOpenIdSignIn } from '@/server/accounts/open-id-sign-in';
import {
  changeName,
  changePassword,
  deleteAccount,
  signOutEverywhere,
} from '@/server/accounts/own-account';
import { makeInvitationCode, makeResetCode, resetPassword } from '@/server/accounts/reset-codes';
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
} from '@/server/accounts/second-factor';
import { settleGuestWork } from '@/server/accounts/settle-guest-work';
import { giveSecondFactor, signInTeacher } from '@/server/accounts/sign-in-teacher';
import { signInWithPin } from '@/server/accounts/sign-in-with-pin';
import { signUpTeacher } from '@/server/accounts/sign-up-teacher';
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
import { attemptBehind, attemptView } from '@/server/attempts/attempt-view';
import { finishAttempt } from '@/server/attempts/finish-attempt';
import { makeAppeal } from '@/server/attempts/make-appeal';
import { saveResponse } from '@/server/attempts/save-response';
import { saveSelfCheck } from '@/server/attempts/save-self-check';
import { startAttempt } from '@/server/attempts/start-attempt';
import { acceptInvitation, lookAtInvitation } from '@/server/classes/accept-invitation';
import { archiveClass } from '@/server/classes/archive-class';
import { changeClass } from '@/server/classes/change-class';
import { changeJoinCode } from '@/server/classes/change-join-code';
import { changeStudent } from '@/server/classes/change-student';
import { classAudit } from '@/server/classes/class-audit';
import { classPage } from '@/server/classes/class-page';
import { classRoster } from '@/server/classes/class-roster';
import { classSettings } from '@/server/classes/class-settings';
import { createClass } from '@/server/classes/create-class';
import { enterClass } from '@/server/classes/enter-class';
import { importRoster } from '@/server/classes/import-roster';
import { inviteTeacher } from '@/server/classes/invite-teacher';
import { joinClass } from '@/server/classes/join-class';
import { joinSignedIn } from '@/server/classes/join-signed-in';
import { leaveClass } from '@/server/classes/leave-class';
import { lookForOtherName, lookUpCode, lookUpName } from '@/server/classes/look-up-name';
import { mergeStudents, previewMerge } from '@/server/classes/merge-students';
import { moveStudent } from '@/server/classes/move-student';
import { myClasses } from '@/server/classes/my-classes';
import { newPins } from '@/server/classes/new-pins';
import { openJoining } from '@/server/classes/open-joining';
import { previewRoster } from '@/server/classes/preview-roster';
import { removeStudent } from '@/server/classes/remove-student';
import { studentEntry } from '@/server/classes/student-entry';
import { invitationHash } from '@/server/classes/teacher-invitation';
import type { Database } from '@/server/database/client';
import { assignmentPage } from '@/server/following/assignment-page';
import { classExport, exportPage } from '@/server/following/class-export';
import { classOverview } from '@/server/following/class-overview';
import { classResultsTable } from '@/server/following/class-results';
import { deleteClass, deletionPage } from '@/server/following/delete-class';
import { itemPage } from '@/server/following/item-page';
import { studentPage } from '@/server/following/student-page';
import { cellPage } from '@/server/gradebook/cell-page';
import { changeCell } from '@/server/gradebook/change-cell';
import { changeRules } from '@/server/gradebook/change-rules';
import { gradebookHistory } from '@/server/gradebook/gradebook-history';
import { gradebookPage } from '@/server/gradebook/gradebook-page';
import { gradebookTable } from '@/server/gradebook/gradebook-table';
import { rulesPage } from '@/server/gradebook/rules-page';
import { myGrades, studentGrades } from '@/server/gradebook/student-grades';
import { deleteLearner } from '@/server/learners/delete-learner';
import { learnerData } from '@/server/learners/learner-data';
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
import { answerToMark } from '@/server/marking/answer-to-mark';
import { forgetComment } from '@/server/marking/forget-comment';
import { markingOverview } from '@/server/marking/marking-overview';
import { releaseMarks } from '@/server/marking/release-marks';
import { saveMark } from '@/server/marking/save-mark';
import { classProgressPage } from '@/server/mastery/class-progress-page';
import { learnerProgress } from '@/server/progress/learner-progress';
import { appealsPage } from '@/server/regrading/appeals-page';
import { applyRegrade } from '@/server/regrading/apply-regrade';
import { declineAppeals } from '@/server/regrading/decline-appeals';
import { previewRegrade } from '@/server/regrading/preview-regrade';
import { regradePage } from '@/server/regrading/regrade-page';
import { undoRegrade } from '@/server/regrading/undo-regrade';
import { dueCards } from '@/server/study/due-cards';
import { saveReview } from '@/server/study/save-review';
import { studyCounts } from '@/server/study/study-counts';
import { undoReview } from '@/server/study/undo-review';
import { assignedResult } from '@/server/taking/assigned-result';
import { decideLate } from '@/server/taking/decide-late';
import { receipt } from '@/server/taking/receipt';
import { setFlag } from '@/server/taking/set-flag';
import { startAssigned } from '@/server/taking/start-assigned';
import { startPage } from '@/server/taking/start-page';
import { submitAttempt } from '@/server/taking/submit-attempt';
import type { UseCase } from '@/server/use-case';
import { forgetPaperMarks } from '@/server/worksheets/forget-paper-marks';
import { makeClassWorksheet } from '@/server/worksheets/make-class-worksheet';
import { makeWorksheet } from '@/server/worksheets/make-worksheet';
import { paperMarksPage } from '@/server/worksheets/paper-marks-page';
import { printedWorksheet } from '@/server/worksheets/printed-worksheet';
import { savePaperMarks } from '@/server/worksheets/save-paper-marks';
import { worksheetKey } from '@/server/worksheets/worksheet-key';
import { worksheetList } from '@/server/worksheets/worksheet-list';
import { answerWith, granted, worldAt } from '../server/attempts/playing';
import { factOf, review } from '../server/study/reviewing';
import { at, password, pin, type WholeSchool } from './whole-school';

/** What somebody in each role gets: "done", or the problem. */
type Outcomes = Record<Role, 'done' | ProblemCode>;

/** A use case with input that is right for it, and what comes of it for whom. */
export interface TriedUseCase {
  run: UseCase<unknown>;
  outcomes: Outcomes;
  input: (school: WholeSchool, database: Database, role: Role) => object | Promise<object>;
  /** Whether it looks at the session of the browser, beyond who asks. */
  needsSession?: boolean;
}

function outcomes(of: (role: Role) => 'done' | ProblemCode): Outcomes {
  const [nobody, guest, student, member, teacher, classTeacher, administrator] = roles;
  return {
    nobody: of(nobody),
    guest: of(guest),
    student: of(student),
    member: of(member),
    teacher: of(teacher),
    'class-teacher': of(classTeacher),
    administrator: of(administrator),
  };
}

/** As the table says, for what is done in a class. */
function inClass(action: Action): Outcomes {
  return outcomes((role) => {
    if (role === 'nobody') return 'no-session';
    if (!may(role, 'class.visit')) return 'not-found';
    return may(role, action) ? 'done' : 'not-allowed';
  });
}

/** As the table says, for what is done without a class. */
function inSchool(action: Action): Outcomes {
  return outcomes((role) => {
    if (role === 'nobody') return 'no-session';
    return may(role, action) ? 'done' : 'not-allowed';
  });
}

/** For what belongs to Ann: nobody else is told that it is there. */
function annsOwn(nobody: 'no-session' | 'not-found' = 'no-session'): Outcomes {
  return outcomes((role) => {
    if (role === 'nobody') return nobody;
    return role === 'member' ? 'done' : 'not-found';
  });
}

const anybody = outcomes(() => 'done');
const withSession = outcomes((role) => (role === 'nobody' ? 'no-session' : 'done'));
const withAccount: Outcomes = { ...withSession, guest: 'not-allowed' };
const asTeacher: Outcomes = { ...withAccount, student: 'not-allowed', member: 'not-allowed' };
const everybodyIs = (problem: ProblemCode) => outcomes(() => problem);

const make = inClass('assignment.make');
const change = inClass('class.change');
const roster = inClass('roster.change');
const regrade = inClass('answers.regrade');

const fullMarks = ({ classId, published }: WholeSchool) => ({
  classId,
  assignment: published,
  place: '1',
  what: 'full-marks',
  reason: 'It can be read otherwise',
});

const own = ({ askers }: WholeSchool, role: Role) => askers[role].learnerId;
/** The secret of an account in this role. */
const secretOf = (role: Role) => (role === 'student' || role === 'member' ? pin : password);

async function invitation({ foreignClass }: WholeSchool, database: Database): Promise<object> {
  const code = randomUUID();
  await database.teacherInvitation.create({
    data: {
      codeHash: invitationHash(code),
      classId: foreignClass,
      createdAt: new Date(at),
      expiresAt: new Date('2026-04-01T00:00:00Z'),
    },
  });
  return { code };
}

async function secondTeacher(
  { classId, otherTeacher: teacherId }: WholeSchool,
  database: Database,
): Promise<object> {
  await database.teaching.create({ data: { classId, teacherId, since: new Date(at) } });
  return { classId };
}

async function resetCode({ otherTeacher }: WholeSchool, database: Database): Promise<object> {
  const code = await makeCode(database, {
    purpose: 'reset-password',
    userId: otherTeacher,
    lifetime: 1,
    now: new Date(at),
    random: (below) => Math.floor(Math.random() * below),
  });
  return { code, password: 'vier Gänse im Garten' };
}

let names = 0;
function newName(): string {
  names += 1;
  return `Newcomer ${names}`;
}

const draw = { title: 'New', what: 'draw', documents: ['short-letter'], count: '3' };

/** Every use case of `server/`, by the name it is exported under. */
export const triedUseCases: Readonly<Record<string, TriedUseCase>> = {
  // The class and its roster.
  classPage: {
    run: classPage,
    outcomes: inClass('class.visit'),
    input: ({ classId }) => ({ classId }),
  },
  classSettings: { run: classSettings, outcomes: change, input: ({ classId }) => ({ classId }) },
  changeClass: {
    run: changeClass,
    outcomes: change,
    input: ({ classId }) => ({ classId, name: 'New', zone: 'UTC', namesShown: 'yes' }),
  },
  changeJoinCode: { run: changeJoinCode, outcomes: change, input: ({ classId }) => ({ classId }) },
  openJoining: {
    run: openJoining,
    outcomes: change,
    input: ({ classId }) => ({ classId, open: 'no' }),
  },
  archiveClass: {
    run: archiveClass,
    outcomes: change,
    input: ({ classId }) => ({ classId, archived: 'yes' }),
  },
  classAudit: {
    run: classAudit,
    outcomes: inClass('class.audit'),
    input: ({ classId }) => ({ classId }),
  },
  inviteTeacher: {
    run: inviteTeacher,
    outcomes: inClass('class.teachers'),
    input: ({ classId }) => ({ classId }),
  },
  leaveClass: {
    run: leaveClass,
    outcomes: inClass('class.teachers'),
    input: (school, database, role) =>
      role === 'class-teacher' ? secondTeacher(school, database) : { classId: school.classId },
  },
  classRoster: {
    run: classRoster,
    outcomes: inClass('roster.see'),
    input: ({ classId }) => ({ classId }),
  },
  studentEntry: {
    run: studentEntry,
    outcomes: roster,
    input: ({ classId, ben }) => ({ classId, learnerId: ben }),
  },
  changeStudent: {
    run: changeStudent,
    outcomes: roster,
    input: ({ classId, ben }) => ({ classId, learnerId: ben, name: 'Benjamin' }),
  },
  removeStudent: {
    run: removeStudent,
    outcomes: roster,
    input: ({ classId, ben }) => ({ classId, learnerId: ben, removed: 'yes' }),
  },
  moveStudent: {
    run: moveStudent,
    outcomes: roster,
    input: ({ classId, ben, secondClass }) => ({ classId, learnerId: ben, to: secondClass }),
  },
  previewMerge: {
    run: previewMerge,
    outcomes: roster,
    input: ({ classId, ann, ben }) => ({ classId, learnerId: ann, other: ben }),
  },
  mergeStudents: {
    run: mergeStudents,
    outcomes: roster,
    input: ({ classId, ann, ben }) => ({ classId, learnerId: ann, other: ben, confirmed: 'yes' }),
  },
  previewRoster: {
    run: previewRoster,
    outcomes: roster,
    input: ({ classId }) => ({ classId, text: 'Dora\nEmil' }),
  },
  importRoster: {
    run: importRoster,
    outcomes: roster,
    input: ({ classId }) => ({ classId, text: 'Dora\nEmil' }),
  },
  newPins: {
    run: newPins,
    outcomes: inClass('roster.reset'),
    input: ({ classId, ben }) => ({ classId, who: 'chosen', learner: ben }),
  },

  // Assignments and what is granted.
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

  // Marking.
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

  // Paper.
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
    input: ({ classId, handedIn: { assignment }, worksheet, ben }) => ({
      classId,
      assignment,
      worksheet,
      learner: ben,
    }),
  },

  // Following a class.
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

  // The class at work, and live rounds.
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
  // The gradebook.
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

  // Taking an assignment.
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

  // Self-tests and cards.
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

  // Ways into a class.
  lookUpCode: { run: lookUpCode, outcomes: anybody, input: ({ joinCode: code }) => ({ code }) },
  lookUpName: {
    run: lookUpName,
    outcomes: anybody,
    input: ({ joinCode: code }) => ({ code, name: 'Ann' }),
  },
  lookForOtherName: { run: lookForOtherName, outcomes: anybody, input: () => ({ name: 'Ann' }) },
  enterClass: {
    run: enterClass,
    outcomes: anybody,
    input: ({ joinCode: code }) => ({ code, name: 'Ann', pin }),
  },
  joinClass: {
    run: joinClass,
    outcomes: anybody,
    input: ({ joinCode: code }) => ({ code, name: newName(), pin, repeatedPin: pin }),
  },
  // The one action whose cell says more than the use case gives: others join under a new entry.
  joinSignedIn: {
    run: joinSignedIn,
    outcomes: {
      ...asTeacher,
      student: 'done',
      member: 'done',
      teacher: 'not-allowed',
      'class-teacher': 'not-allowed',
      administrator: 'not-allowed',
    },
    input: ({ joinCode: code }) => ({ code }),
  },
  myClasses: { run: myClasses, outcomes: withSession, input: () => ({}) },
  createClass: {
    run: createClass,
    outcomes: inSchool('class.create'),
    input: () => ({ name: 'New', zone: 'UTC' }),
  },
  lookAtInvitation: {
    run: lookAtInvitation,
    outcomes: inSchool('class.create'),
    input: invitation,
  },
  acceptInvitation: {
    run: acceptInvitation,
    outcomes: inSchool('class.create'),
    input: invitation,
  },

  // Accounts.
  administration: {
    run: administration,
    outcomes: inSchool('school.administer'),
    input: () => ({}),
  },
  changeRole: {
    run: changeRole,
    outcomes: inSchool('school.administer'),
    input: ({ otherTeacher }) => ({ teacher: otherTeacher, role: 'administrator' }),
  },
  makeResetCode: {
    run: makeResetCode,
    outcomes: inSchool('school.administer'),
    input: ({ otherTeacher }) => ({ teacher: otherTeacher }),
  },
  makeInvitationCode: {
    run: makeInvitationCode,
    outcomes: inSchool('school.administer'),
    input: () => ({}),
  },
  resetPassword: { run: resetPassword, outcomes: anybody, input: resetCode },
  signUpTeacher: {
    run: signUpTeacher,
    outcomes: anybody,
    input: () => ({ name: 'Rosa', userName: `r${randomUUID().slice(0, 12)}`, password }),
  },
  signInTeacher: {
    run: signInTeacher,
    outcomes: anybody,
    input: ({ teacherUserName: account }) => ({ account, password }),
  },
  signInWithPin: {
    run: signInWithPin,
    outcomes: anybody,
    input: ({ ann }) => ({ learnerId: ann, pin }),
  },
  giveSecondFactor: {
    run: giveSecondFactor,
    outcomes: everybodyIs('closed'),
    input: () => ({ code: '123456' }),
  },
  // There is an administrator.
  makeAdministrator: {
    run: makeAdministrator,
    outcomes: everybodyIs('closed'),
    input: () => ({ name: 'Rosa', userName: 'rosa.first', password, code: 'ABCD-EFGH-JKMN' }),
  },
  // No provider is configured.
  beginOpenIdSignIn: {
    run: beginOpenIdSignIn,
    outcomes: everybodyIs('not-found'),
    input: () => ({ next: '/classes' }),
  },
  // No browser here is being asked.
  settleGuestWork: {
    run: settleGuestWork,
    outcomes: { ...everybodyIs('closed'), nobody: 'no-session' },
    input: () => ({ keep: 'yes' }),
  },
  changeName: { run: changeName, outcomes: withAccount, input: () => ({ name: 'New' }) },
  changePassword: {
    run: changePassword,
    outcomes: withAccount,
    input: (_school, _database, role) => ({
      password: secretOf(role),
      newPassword: 'vier Gänse im Garten',
    }),
    needsSession: true,
  },
  signOutEverywhere: {
    run: signOutEverywhere,
    outcomes: withSession,
    input: () => ({}),
    needsSession: true,
  },
  // A class is never without a teacher, so those who teach alone stay.
  deleteAccount: {
    run: deleteAccount,
    outcomes: { ...withAccount, teacher: 'conflict', 'class-teacher': 'conflict' },
    input: (_school, _database, role) => ({ password: secretOf(role) }),
    needsSession: true,
  },
  beginSecondFactor: {
    run: beginSecondFactor,
    outcomes: asTeacher,
    input: () => ({ password }),
    needsSession: true,
  },
  confirmSecondFactor: {
    run: confirmSecondFactor,
    outcomes: { ...everybodyIs('closed'), nobody: 'no-session' },
    input: () => ({ code: '123456' }),
    needsSession: true,
  },
  removeSecondFactor: {
    run: removeSecondFactor,
    outcomes: asTeacher,
    input: () => ({ password }),
    needsSession: true,
  },
};

/** The learner whose session a try needs; null for none. */
export function sessionOf(tried: TriedUseCase, school: WholeSchool, role: Role): string | null {
  return tried.needsSession ? own(school, role) : null;
}
