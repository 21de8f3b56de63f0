import type { StudentState } from '@/domain/analysis/student-state';

/** The shape and the tone of each state of a student, the same in every table. */
export const standingLook = {
  'not-started': { shape: 'empty', tone: 'quiet' },
  working: { shape: 'half', tone: 'wait' },
  submitted: { shape: 'full', tone: 'right' },
  late: { shape: 'late', tone: 'wrong' },
} as const satisfies Record<StudentState, object>;
