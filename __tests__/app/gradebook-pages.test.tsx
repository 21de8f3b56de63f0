/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["browser"]}
 */
import { screen } from '@testing-library/react';
import { GradeLines } from '@/app/(school)/classes/[classId]/gradebook/grade-lines';
import { GradebookTable } from '@/app/(school)/classes/[classId]/gradebook/gradebook-table';
import { SumInWords } from '@/app/(school)/classes/[classId]/gradebook/sum-in-words';
import { fraction, zero } from '@/domain/school/fraction';
import type { GradebookCell } from '@/domain/school/gradebook-cell';
import { type GradebookRules, placeIn } from '@/domain/school/gradebook-rules';
import { gradebookTotal } from '@/domain/school/gradebook-total';
import type { GradebookPage, ShownCell } from '@/server/gradebook/gradebook-page';
import type { GradeLine } from '@/server/gradebook/student-grades';
import { faults, show } from '../faces/face';

// The real one prefetches, which a page that stands still does not need.
jest.mock('next/link', () => ({
  __esModule: true,
  default: ({ prefetch: _, scroll: __, ...rest }: { prefetch?: boolean; scroll?: boolean }) => (
    <a {...rest} />
  ),
}));

const scored = (over: bigint, under: bigint): GradebookCell => ({
  state: 'scored',
  share: fraction(over, under),
  counts: fraction(over, under),
  isLate: false,
  isOverridden: false,
  toMark: 0,
});
const missing: GradebookCell = { ...scored(0n, 1n), state: 'missing', share: zero, counts: zero };
const excused: GradebookCell = { ...scored(0n, 1n), state: 'excused', share: null, counts: null };

const rules: GradebookRules = {
  rule: 'mean-of-percentages',
  categories: [
    { id: 'q', name: 'Quizzes', weightPercent: 40, dropLowest: 1 },
    { id: 'e', name: 'Essays', weightPercent: 50, dropLowest: 0 },
  ],
  places: {
    e1: { category: 'e', weightPercent: 100 },
    e2: { category: 'e', weightPercent: 50 },
    n: { category: null, weightPercent: 100 },
  },
};
const cells: Record<string, GradebookCell> = {
  q1: scored(4n, 5n),
  q2: scored(13n, 20n),
  q3: missing,
  e1: scored(1n, 3n),
  e2: scored(1n, 1n),
  x: excused,
  n: scored(1n, 1n),
};

function gradesBy(own: GradebookRules) {
  const lines = Object.entries(cells).map(
    ([id, cell]): GradeLine => ({
      id,
      title: `Work ${id}`,
      kind: 'quiz',
      dueAt: null,
      cell,
      category: placeIn(own, id).category,
      attempts: [],
      counts: 'best',
      reason: cell.state === 'excused' ? 'Ill' : null,
    }),
  );
  const counted = lines.flatMap(({ id, cell }) =>
    cell.counts === null ? [] : { assignmentId: id, share: cell.counts, outOf: 10 },
  );
  return { lines, rules: own, total: gradebookTotal(counted, own) };
}

test('a total is told with every term of its sum, and what is left out', async () => {
  const { container } = show(<SumInWords grades={gradesBy(rules)} />);
  for (const sentence of [
    'Quizzes: the mean of 80.0% (Work q1) and 65.0% (Work q2) is 72.5%.',
    'Left out as the lowest: 0.0% (Work q3).',
    'Essays: the mean of 33.3% (Work e1, weight 100%) and 100.0% (Work e2, weight 50%), each as heavy as its weight, is 55.6%.',
    'Together: 44.4% × 72.5% + 55.6% × 55.6% = 63.1%.',
    'Counted as 0, since nothing was handed in by the due date: Work q3.',
    'Left out so far: Work x (excused).',
    'Not meant to count: Work n.',
  ]) {
    expect(container.textContent).toContain(sentence);
  }
  expect(await faults()).toEqual([]);
});

test('by points, the points are told', () => {
  const { container } = show(<SumInWords grades={gradesBy({ ...rules, rule: 'points' })} />);
  expect(container.textContent).toContain(
    'Quizzes: 14.5 of 20 points in 8 of 10 (Work q1) and 6.5 of 10 (Work q2), which is 72.5%.',
  );
});

test('where nothing counts, that is said', () => {
  const grades = { ...gradesBy(rules), lines: [], total: gradebookTotal([], rules) };
  const { container } = show(<SumInWords grades={grades} />);
  expect(container.textContent).toContain('Nothing counts yet.');
  expect(container.textContent).not.toContain('NaN');
});

test('each assignment says its state in a word, its score and why', async () => {
  const { container } = show(
    <GradeLines grades={gradesBy(rules)} to="student" hrefOf={(id) => `/assignments/${id}`} />,
  );
  for (const word of ['missing', 'excused', 'Excused: Ill', 'does not count', '33.3%']) {
    expect(container.textContent).toContain(word);
  }
  expect(await faults()).toEqual([]);
});

const cell: ShownCell = {
  state: 'scored',
  percent: 85,
  isLate: true,
  isOverridden: true,
  isDropped: false,
};
const page: GradebookPage = {
  class: { id: 'c', name: 'History', zone: 'UTC', isArchived: false },
  columns: [
    {
      id: 'q1',
      title: 'Quiz',
      dueAt: null,
      kind: 'quiz',
      category: { id: 'q', name: 'Quizzes' },
      mean: { percent: 85, students: 2 },
      toMark: 1,
    },
  ],
  rows: Array.from({ length: 100 }, (_, index) => ({
    learnerId: `s${index}`,
    name: `Student ${index + 1}`,
    number: null,
    percent: index === 0 ? null : 85,
    missing: 0,
    toMark: 0,
    cells: [index === 1 ? { ...cell, state: 'to-mark', percent: null } : cell],
  })),
  students: 100,
  assignments: 1,
  mean: { percent: 85, students: 2 },
  rules: { rule: 'points', categories: rules.categories, together: 90 },
  order: { by: 'total', direction: 'up' },
  sought: { name: '', state: null, category: null },
};

test('the table sends the first rows, each state in a word, and the addresses that sort', async () => {
  const { container } = show(<GradebookTable page={page} place="/classes/c/gradebook" from={0} />);
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('101');
  expect(container.querySelectorAll('tbody tr[aria-rowindex]')).toHaveLength(30);
  const [, first, second, third] = screen.getAllByRole('row');
  expect(first?.textContent).toContain('nothing yet');
  expect(second?.textContent).toContain('to mark, late, set');
  expect(third?.textContent).toContain('85.0late, set');
  const total = screen.getByRole('columnheader', { name: /^Total so far/ });
  expect(total.getAttribute('aria-sort')).toBe('ascending');
  expect(total.querySelector('a')?.getAttribute('href')).toBe(
    '/classes/c/gradebook?sort=total&direction=down',
  );
  expect(container.innerHTML).not.toContain('style=');
  expect(await faults()).toEqual([]);
});
