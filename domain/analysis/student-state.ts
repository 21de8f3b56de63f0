/** Where a student stands with an assignment. "late": handed in, and only after the due date. */
export const studentStates = ['not-started', 'working', 'submitted', 'late'] as const;
export type StudentState = (typeof studentStates)[number];

/** An attempt as far as a student's state depends on it. */
export interface StateAttempt {
  isOver: boolean;
  /** Handed in after the due date. */
  isLate: boolean;
}

/** Returns where a student with these attempts stands: an attempt under way goes before those handed in. */
export function stateOfAttempts(attempts: readonly StateAttempt[]): StudentState {
  if (attempts.length === 0) return 'not-started';
  if (attempts.some(({ isOver }) => !isOver)) return 'working';
  return attempts.some(({ isLate }) => !isLate) ? 'submitted' : 'late';
}

/** Returns where a student stands with cards to know, of which some are known. */
export function stateOfCards({ known, all }: { known: number; all: number }): StudentState {
  if (known === 0) return 'not-started';
  return known < all ? 'working' : 'submitted';
}

/** Returns how many students stand where. */
export function stateCounts(states: readonly StudentState[]): Record<StudentState, number> {
  const counts = { 'not-started': 0, working: 0, submitted: 0, late: 0 };
  for (const state of states) counts[state] += 1;
  return counts;
}
