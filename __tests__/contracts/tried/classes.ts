import { archiveClass } from '@/server/classes/archive-class';
import { changeClass } from '@/server/classes/change-class';
import { changeJoinCode } from '@/server/classes/change-join-code';
import { changeStudent } from '@/server/classes/change-student';
import { classAudit } from '@/server/classes/class-audit';
import { classPage } from '@/server/classes/class-page';
import { classRoster } from '@/server/classes/class-roster';
import { classSettings } from '@/server/classes/class-settings';
import { importRoster } from '@/server/classes/import-roster';
import { inviteTeacher } from '@/server/classes/invite-teacher';
import { leaveClass } from '@/server/classes/leave-class';
import { mergeStudents, previewMerge } from '@/server/classes/merge-students';
import { moveStudent } from '@/server/classes/move-student';
import { newPins } from '@/server/classes/new-pins';
import { openJoining } from '@/server/classes/open-joining';
import { previewRoster } from '@/server/classes/preview-roster';
import { removeStudent } from '@/server/classes/remove-student';
import { studentEntry } from '@/server/classes/student-entry';
import type { Database } from '@/server/database/client';
import { at, type WholeSchool } from '../whole-school';
import { inClass, type TriedUseCase } from './outcomes';

const change = inClass('class.change');

const roster = inClass('roster.change');

async function secondTeacher(
  { classId, otherTeacher: teacherId }: WholeSchool,
  database: Database,
): Promise<object> {
  await database.teaching.create({ data: { classId, teacherId, since: new Date(at) } });
  return { classId };
}

/** The class and its roster. */
export const classes: Readonly<Record<string, TriedUseCase>> = {
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
};
