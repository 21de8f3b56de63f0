import 'server-only';
import { z } from 'zod';
import { done, type Result } from '@/domain/result';
import { asNumber, type Fraction, fraction, percentOf } from '@/domain/school/fraction';
import type { CellState } from '@/domain/school/gradebook-cell';
import {
  type GradebookOrder,
  isSought,
  type SoughtState,
  sortedByFigure,
  soughtStates,
} from '@/domain/school/gradebook-order';
import { type GradebookRules, placeIn, weightsTogether } from '@/domain/school/gradebook-rules';
import { type GradebookTotal, meanOf } from '@/domain/school/gradebook-total';
import { nameKey } from '@/domain/school/name-key';
import { classUseCase } from '../classes/class-use-case';
import type { GradebookColumn } from './gradebook-columns';
import { type GradebookRow, readGradebook } from './read-gradebook';

/** A cell as the table shows it. */
export interface ShownCell {
  state: CellState;
  /** The score there is, in per cent as it is rounded everywhere; null without one. */
  percent: number | null;
  isLate: boolean;
  isOverridden: boolean;
  /** Whether it is among the lowest, which the total leaves out. */
  isDropped: boolean;
}

/** A student as the table shows one. */
export interface ShownRow {
  learnerId: string;
  name: string;
  number: string | null;
  /** The total so far; null while nothing counts. */
  percent: number | null;
  /** What waits for somebody. */
  missing: number;
  toMark: number;
  cells: ShownCell[];
}

/** An assignment as the head of a column. */
export interface ShownColumn extends Pick<GradebookColumn, 'id' | 'title' | 'dueAt'> {
  kind: 'quiz' | 'cards';
  /** Null where it does not count. */
  category: { id: string; name: string } | null;
  /** Null where nothing of it counts. */
  mean: ShownMean | null;
  /** Students whose work waits for the teacher, which counts nowhere yet. */
  toMark: number;
}

/** The mean of what counts of some students, missing work among it. */
export interface ShownMean {
  percent: number;
  students: number;
}

/** The gradebook as its page shows it: sorted, and what was sought. */
export interface GradebookPage {
  class: { id: string; name: string; zone: string; isArchived: boolean };
  columns: ShownColumn[];
  rows: ShownRow[];
  /** How many are on the roster. */
  students: number;
  /** How many assignments are handed out, those of other categories among them. */
  assignments: number;
  /** Of all totals in the class; null without any. */
  mean: ShownMean | null;
  rules: Pick<GradebookRules, 'rule' | 'categories'> & {
    /** What the weights add up to, in per cent. */
    together: number;
  };
  order: GradebookOrder;
  sought: { name: string; state: SoughtState | null; category: string | null };
}

const weight = fraction(1n, 1n);

function shownMean(shares: readonly (Fraction | null)[]): ShownMean | null {
  const counted = shares.flatMap((share) => (share === null ? [] : { share, weight }));
  const mean = meanOf(counted);
  return mean && { percent: percentOf(mean), students: counted.length };
}

function droppedIn({ categories }: GradebookTotal): Set<string> {
  const terms = categories.flatMap((category) => category.terms);
  return new Set(terms.filter(({ isDropped }) => isDropped).map((term) => term.assignmentId));
}

/** The gradebook of a class: sorted and narrowed as its address says; what that says wrongly is passed over. */
export const gradebookPage = classUseCase({
  action: 'gradebook.see',
  input: z.object({
    sort: z.string().max(40).catch('name'),
    direction: z.enum(['up', 'down']).catch('up'),
    name: z.string().max(200).catch(''),
    state: z.enum(soughtStates).nullable().catch(null),
    category: z.string().max(40).nullable().catch(null),
  }),
  async run(input, member, { database, now }): Promise<Result<GradebookPage>> {
    const { id, name, zone, archivedAt } = member.class;
    const book = await readGradebook({ id, zone }, { database, now });
    const { rules } = book.rules;
    const category = rules.categories.find((one) => one.id === input.category)?.id ?? null;
    const columns = book.columns
      .map((column, index) => ({ column, index, place: placeIn(rules, column.id) }))
      .filter(({ place }) => category === null || place.category?.id === category);
    const by = columns.some(({ column }) => column.id === input.sort)
      ? input.sort
      : input.sort === 'total'
        ? 'total'
        : 'name';
    const order: GradebookOrder = { by, direction: input.direction };
    const key = nameKey(input.name);
    const found = book.rows.filter(
      (row) =>
        nameKey(row.name).includes(key) &&
        (input.state === null || columns.some(({ index }) => isIn(row, index, input.state))),
    );
    return done({
      class: { id, name, zone, isArchived: archivedAt !== null },
      columns: columns.map(({ column, index, place }) => ({
        id: column.id,
        title: column.title,
        dueAt: column.dueAt,
        kind: column.settings.kind,
        category: place.category,
        mean: shownMean(book.rows.map(({ cells }) => cells[index]?.counts ?? null)),
        toMark: book.rows.filter((row) => isIn(row, index, 'to-mark')).length,
      })),
      rows: sorted(found, order, columns).map((row) => shownRow(row, columns)),
      students: book.rows.length,
      assignments: book.columns.length,
      mean: shownMean(book.rows.map(({ total }) => total.share)),
      rules: { rule: rules.rule, categories: rules.categories, together: weightsTogether(rules) },
      order,
      sought: { name: input.name.trim(), state: input.state, category },
    });
  },
});

type Columns = readonly { column: GradebookColumn; index: number }[];

function isIn(row: GradebookRow, index: number, state: SoughtState | null): boolean {
  const cell = row.cells[index];
  return cell !== undefined && state !== null && isSought(cell, state);
}

function sorted(
  rows: readonly GradebookRow[],
  { by, direction }: GradebookOrder,
  columns: Columns,
): readonly GradebookRow[] {
  if (by === 'name') return direction === 'up' ? rows : rows.toReversed();
  const number = (share: Fraction | null | undefined) => (share ? asNumber(share) : null);
  if (by === 'total') return sortedByFigure(rows, ({ total }) => number(total.share), direction);
  const index = columns.find(({ column }) => column.id === by)?.index ?? -1;
  return sortedByFigure(rows, ({ cells }) => number(cells[index]?.share), direction);
}

function shownRow(
  { learnerId, name, number, cells, total }: GradebookRow,
  columns: Columns,
): ShownRow {
  const dropped = droppedIn(total);
  const count = (sought: SoughtState) => cells.filter((cell) => isSought(cell, sought)).length;
  return {
    learnerId,
    name,
    number,
    percent: total.share && percentOf(total.share),
    missing: count('missing'),
    toMark: count('to-mark'),
    cells: columns.flatMap(({ column, index }) => {
      const cell = cells[index];
      if (cell === undefined) return [];
      const { state, share, isLate, isOverridden } = cell;
      const isDropped = dropped.has(column.id);
      return { state, percent: share && percentOf(share), isLate, isOverridden, isDropped };
    }),
  };
}
