import { fraction, zero } from '@/domain/school/fraction';
import {
  type CellAttempt,
  type CellFacts,
  cellForStudent,
  gradebookCell,
} from '@/domain/school/gradebook-cell';

const nothing: CellFacts = {
  kind: 'quiz',
  isForStudent: true,
  change: null,
  finished: [],
  counts: 'best',
  isRunning: false,
  isOver: false,
  wasOverBefore: false,
  isScoreShown: true,
  known: null,
};
const half: CellAttempt = { share: 0.5, toMark: 0, isLate: false, toDecide: false };
const all: CellAttempt = { ...half, share: 1 };

test('left out so far: not due, excused, unmarked, not released, for others, nothing to score', () => {
  const cases: [Partial<CellFacts>, string][] = [
    [{}, 'not-due'],
    [{ isRunning: true }, 'in-progress'],
    [{ isOver: true, change: { kind: 'excuse' } }, 'excused'],
    [{ finished: [half], change: { kind: 'excuse' } }, 'excused'],
    [{ finished: [{ ...half, toMark: 1 }] }, 'to-mark'],
    [{ finished: [{ ...half, share: null, toDecide: true }] }, 'to-decide'],
    [{ finished: [half], isScoreShown: false }, 'not-released'],
    [{ finished: [half], isForStudent: false }, 'not-for-student'],
    [{ finished: [{ ...half, share: null }] }, 'nothing-to-score'],
    [{ kind: 'cards', isOver: true, known: 0.25 }, 'practice'],
    [{ isOver: true, wasOverBefore: true }, 'before-joining'],
  ];
  for (const [facts, state] of cases) {
    expect(gradebookCell({ ...nothing, ...facts })).toMatchObject({ state, counts: null });
  }
});

test('what is due with nothing handed in counts as nothing earned', () => {
  expect(gradebookCell({ ...nothing, isOver: true })).toMatchObject({
    state: 'missing',
    counts: zero,
  });
  expect(gradebookCell({ ...nothing, isOver: true, isRunning: true })).toMatchObject({
    state: 'in-progress',
    counts: zero,
  });
});

test('the attempt that counts decides, and whether a mark is still awaited', () => {
  const unmarked = { ...half, toMark: 2 };
  const cell = (facts: Partial<CellFacts>) => gradebookCell({ ...nothing, ...facts });
  expect(cell({ finished: [half, all] }).counts).toEqual(fraction(1n, 1n));
  expect(cell({ finished: [half, all], counts: 'mean' }).counts).toEqual(fraction(3n, 4n));
  expect(cell({ finished: [all, unmarked], counts: 'first' }).state).toBe('scored');
  expect(cell({ finished: [all, unmarked], counts: 'last' })).toMatchObject({
    state: 'to-mark',
    toMark: 2,
  });
});

test('the teacher’s score goes before what was handed in, and keeps that it was late', () => {
  const late = { ...half, isLate: true };
  expect(
    gradebookCell({ ...nothing, finished: [late], change: { kind: 'score', share: 0.8 } }),
  ).toEqual({
    state: 'scored',
    share: fraction(4n, 5n),
    counts: fraction(4n, 5n),
    isLate: true,
    isOverridden: true,
    toMark: 0,
  });
  const cards = gradebookCell({
    ...nothing,
    kind: 'cards',
    change: { kind: 'score', share: 1 },
  });
  expect(cards.counts).toEqual(fraction(1n, 1n));
});

test('a student is not told a score that is not shown yet', () => {
  const hidden = gradebookCell({ ...nothing, finished: [half], isScoreShown: false });
  expect(hidden.share).toEqual(fraction(1n, 2n));
  expect(cellForStudent(hidden).share).toBeNull();
});
