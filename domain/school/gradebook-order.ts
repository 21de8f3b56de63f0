import type { GradebookCell } from './gradebook-cell';

/** What rows of a gradebook can be sought by: some states, by what is to be done about them. */
export const soughtStates = [
  'missing',
  'late',
  'in-progress',
  'to-mark',
  'not-released',
  'excused',
  'overridden',
] as const;
export type SoughtState = (typeof soughtStates)[number];

/** Tells whether a cell is in a state that is sought. */
export function isSought(
  { state, isLate, isOverridden }: Pick<GradebookCell, 'state' | 'isLate' | 'isOverridden'>,
  sought: SoughtState,
): boolean {
  switch (sought) {
    case 'late':
      return isLate;
    case 'overridden':
      return isOverridden;
    case 'to-mark':
      return state === 'to-mark' || state === 'to-decide';
    default:
      return state === sought;
  }
}

/** How a gradebook is sorted: by name, by total, or by the assignment of this id. */
export interface GradebookOrder {
  by: string;
  direction: 'up' | 'down';
}

/**
 * Sorts rows by a figure; those without one stand last either way, and those that are alike stay in the order
 * they were given in.
 */
export function sortedByFigure<Row>(
  rows: readonly Row[],
  figureOf: (row: Row) => number | null,
  direction: GradebookOrder['direction'],
): Row[] {
  const sign = direction === 'up' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [first, second] = [figureOf(a), figureOf(b)];
    if (first === null || second === null) {
      return Number(first === null) - Number(second === null);
    }
    return sign * (first - second);
  });
}
