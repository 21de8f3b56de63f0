'use server';

import { formAction } from '@/app/form-action';
import type { FormState } from '@/domain/form-state';
import { archiveClass } from '@/server/classes/archive-class';
import { changeClass } from '@/server/classes/change-class';
import { changeJoinCode } from '@/server/classes/change-join-code';
import { inviteTeacher } from '@/server/classes/invite-teacher';
import { leaveClass } from '@/server/classes/leave-class';
import { openJoining } from '@/server/classes/open-joining';

/** Sets name, zone and whether names are shown. */
export async function changeClassAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(changeClass)(state, form);
}

/** Gives the class a new code. */
export async function changeJoinCodeAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(changeJoinCode)(state, form);
}

/** Opens the class to students who are not on its roster, or closes it. */
export async function openJoiningAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(openJoining)(state, form);
}

/** Makes a link for another teacher, which the form then shows. */
export async function inviteTeacherAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(inviteTeacher)(state, form);
}

/** Takes the asker from the class's teachers. */
export async function leaveClassAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(leaveClass, { next: () => '/classes' })(state, form);
}

/** Archives the class or brings it back. */
export async function archiveClassAction(state: FormState, form: FormData): Promise<FormState> {
  return formAction(archiveClass, { next: ({ classId }) => `/classes/${classId}` })(state, form);
}
