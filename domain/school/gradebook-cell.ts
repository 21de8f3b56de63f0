import { type CountedAttempt, countedShare } from '../assessment/assignment-score';
import { type Fraction, fractionMeant, zero } from './fraction';

/** How one student stands with one assignment in the gradebook. */
export const cellStates = [
  'scored',
  /** Due or closed, and nothing handed in: counts as nothing earned. */
  'missing',
  /** Under way: left out until it is due, nothing earned from then on. */
  'in-progress',
  /** An answer waits for its mark, or for its mark to be released. */
  'to-mark',
  /** All there is arrived after the end, and waits for the teacher's word. */
  'to-decide',
  /** Scored, and the score not shown to the student yet. */
  'not-released',
  /** Not due yet, and nothing handed in. */
  'not-due',
  'excused',
  /** The assignment is for others. */
  'not-for-student',
  /** Nothing of it has a score: every item was left out. */
  'nothing-to-score',
  /** Cards to know, which count only where the teacher sets a score. */
  'practice',
  /** Due before the student came to the class, and nothing handed in. */
  'before-joining',
] as const;
export type CellState = (typeof cellStates)[number];

/** A cell of the gradebook. */
export interface GradebookCell {
  state: CellState;
  /** The score there is, 0 to 1; null without one. */
  share: Fraction | null;
  /** What goes into the total; null where it is left out so far. */
  counts: Fraction | null;
  /** Handed in, and only after the due date. */
  isLate: boolean;
  /** Whether the teacher has set the score. */
  isOverridden: boolean;
  /** Answers that wait for a mark. */
  toMark: number;
}

/** A finished attempt, as a cell sees it. */
export interface CellAttempt {
  /** What counts of it, 0 to 1; null while there is none. */
  share: number | null;
  toMark: number;
  isLate: boolean;
  /** Whether all its answers arrived late and nobody has decided on them. */
  toDecide: boolean;
}

/** What a cell comes of. */
export interface CellFacts {
  kind: 'quiz' | 'cards';
  /** Whether the assignment is for this student. */
  isForStudent: boolean;
  /** The teacher's newest word, unless it was lifted. */
  change: { kind: 'score'; share: number } | { kind: 'excuse' } | null;
  /** Finished attempts, first to last. */
  finished: readonly CellAttempt[];
  counts: CountedAttempt;
  isRunning: boolean;
  /** Whether it is due or closed for this student. */
  isOver: boolean;
  /** Whether it was so before the student came to the class. */
  wasOverBefore: boolean;
  /** Whether students are shown their score. */
  isScoreShown: boolean;
  /** Of cards, the share that is known. */
  known: number | null;
}

const empty = { share: null, counts: null, isLate: false, isOverridden: false, toMark: 0 };

/** Those of the attempts on which the result depends. */
function deciding(finished: readonly CellAttempt[], counts: CountedAttempt): CellAttempt[] {
  if (counts === 'first') return finished.slice(0, 1);
  return counts === 'last' ? finished.slice(-1) : [...finished];
}

function handedIn({ finished, counts, isScoreShown }: CellFacts): GradebookCell {
  const share = countedShare(
    finished.map((attempt) => attempt.share),
    counts,
  );
  const own = deciding(finished, counts);
  const exact = share === null ? null : fractionMeant(share);
  const cell = {
    ...empty,
    share: exact,
    isLate: finished.every(({ isLate }) => isLate),
    toMark: own.reduce((sum, { toMark }) => sum + toMark, 0),
  };
  // A part of a score would be taken for the whole of it.
  if (own.some(({ toDecide }) => toDecide)) return { ...cell, share: null, state: 'to-decide' };
  if (cell.toMark > 0) return { ...cell, share: null, state: 'to-mark' };
  if (exact === null) return { ...cell, state: 'nothing-to-score' };
  if (!isScoreShown) return { ...cell, state: 'not-released' };
  return { ...cell, state: 'scored', counts: exact };
}

/** Returns the cell of one student and one assignment. The teacher's word goes before what was handed in. */
export function gradebookCell(facts: CellFacts): GradebookCell {
  const { change, finished, isRunning, isOver, known } = facts;
  if (!facts.isForStudent) return { ...empty, state: 'not-for-student' };
  if (change?.kind === 'excuse') return { ...empty, state: 'excused' };
  const isLate = finished.length > 0 && finished.every((attempt) => attempt.isLate);
  if (change !== null) {
    const share = fractionMeant(change.share);
    return { ...empty, state: 'scored', share, counts: share, isLate, isOverridden: true };
  }
  if (facts.kind === 'cards') {
    return { ...empty, state: 'practice', share: known === null ? null : fractionMeant(known) };
  }
  if (finished.length > 0) return handedIn(facts);
  const nothing = { ...empty, share: zero, counts: zero };
  if (isRunning) return { ...(isOver ? nothing : empty), state: 'in-progress' };
  if (!isOver) return { ...empty, state: 'not-due' };
  if (facts.wasOverBefore) return { ...empty, state: 'before-joining' };
  return { ...nothing, state: 'missing' };
}

/** Returns a cell as its student may know it: without a score that is not shown yet. */
export function cellForStudent(cell: GradebookCell): GradebookCell {
  return cell.counts === null && cell.state !== 'practice' ? { ...cell, share: null } : cell;
}
