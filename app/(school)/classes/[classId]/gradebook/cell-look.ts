import type { CellState } from '@/domain/school/gradebook-cell';

/** The shape and the tone of each state of a cell, the same in every table. */
export const cellLook = {
  scored: { shape: 'full', tone: 'right' },
  missing: { shape: 'stopped', tone: 'wrong' },
  'in-progress': { shape: 'half', tone: 'wait' },
  'to-mark': { shape: 'pen', tone: 'wait' },
  'to-decide': { shape: 'late', tone: 'wait' },
  'not-released': { shape: 'hidden', tone: 'quiet' },
  'not-due': { shape: 'empty', tone: 'quiet' },
  excused: { shape: 'out', tone: 'quiet' },
  'not-for-student': { shape: 'same', tone: 'quiet' },
  'nothing-to-score': { shape: 'same', tone: 'quiet' },
  practice: { shape: 'cards', tone: 'quiet' },
  'before-joining': { shape: 'same', tone: 'quiet' },
} as const satisfies Record<CellState, object>;

/** The same for what is told beside the state. */
export const flagLook = {
  late: { shape: 'late', tone: 'wrong' },
  set: { shape: 'pen', tone: 'quiet' },
  dropped: { shape: 'out', tone: 'quiet' },
} as const;
