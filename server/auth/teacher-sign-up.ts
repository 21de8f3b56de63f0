import 'server-only';

/**
 * Tells whether anybody may make a teacher's account: `SOURCEWORK_TEACHER_SIGN_UP` is "open" (the default)
 * or "closed", when it takes a one-time code of the administrator.
 */
export function isTeacherSignUpOpen(): boolean {
  return process.env.SOURCEWORK_TEACHER_SIGN_UP !== 'closed';
}
