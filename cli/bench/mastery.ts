import type { Database } from '@/server/database/client';
import { classProgressPage } from '@/server/mastery/class-progress-page';
import { withTemporaryFolder } from '../machines/temporary-folder';
import type { Benchmark, Figure } from './benchmark';
import { granted } from './school/class-at-once';
import { embeddedHome, onDatabase, withServerHome } from './school/homes';
import { termOf } from './school/term';
import { letterSlug } from './sitting';
import { percentile, timed } from './timings';

const sizes = [
  { students: 30, assignments: 10 },
  { students: 300, assignments: 40 },
] as const;
const questions = 10;
const turns = 7;

/** How long the page of the largest class may take on a server's database, in milliseconds. */
const bar = 1_000;

const tables = {
  pglite: 'Class progress, on PGlite',
  postgresql: 'Class progress, on PostgreSQL',
} as const;

async function measured(
  table: string,
  database: Database,
  say: (doing: string) => void,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const size of sizes) {
    const row = `${size.students} students × ${size.assignments} assignments`;
    say(`${table}: a term of ${row}`);
    const { classId, teacher, world } = await termOf(database, size, {
      documents: [letterSlug],
      count: questions,
      types: ['multiple-choice', 'true-false', 'cloze', 'evidence'],
      confidence: 'yes',
    });
    // What the database does by itself after a while.
    await database.$executeRaw`ANALYZE`;
    say(`${table}: the page of ${row}`);
    const page = async () => granted(await classProgressPage({ classId }, teacher, world));
    const first = await timed(page);
    const timings: number[] = [];
    while (timings.length < turns) timings.push(await timed(page));
    const figure = (column: string, value: number, unit: Figure['unit'], atMost?: number) => ({
      table,
      row,
      column,
      value,
      unit,
      ...(atMost !== undefined && { atMost }),
    });
    const isBarred = size === sizes.at(-1) && table === tables.postgresql;
    figures.push(
      figure('answers', (await page()).shown?.answers ?? 0, 'answers'),
      figure('first', first, 'ms'),
      figure('p50', percentile(timings, 0.5), 'ms', isBarred ? bar : undefined),
      figure('slowest', Math.max(...timings), 'ms'),
    );
  }
  return figures;
}

export const mastery: Benchmark = {
  name: 'mastery',
  question: 'How long does a teacher wait for how the class answers?',
  method: `The use case behind the page of a class's progress, called in process: every topic, passage and claim of the letter with its figures, its commonest misreading and the number of students who need it again. Each student has handed in each assignment of ${questions} questions of the letter, drawn anew for each assignment, and answers as somebody does who knows more or less. Once after the database has counted its rows (ANALYZE), then ${turns} times, one after the other. The bar of a second is for PostgreSQL: a class of 300 is not for the embedded database, whose figures stand beside it.`,
  run: (say) =>
    withTemporaryFolder(async (folder) => {
      const server = await withServerHome(folder, (home) =>
        onDatabase(home, (database) => measured(tables.postgresql, database, say)),
      );
      const embedded = await onDatabase(embeddedHome(folder), (database) =>
        measured(tables.pglite, database, say),
      );
      if (typeof server !== 'string') return [...server, ...embedded];
      const skipped: Figure = {
        table: tables.postgresql,
        row: 'everything',
        column: 'p50',
        value: null,
        unit: 'ms',
        remark: `PostgreSQL part skipped: ${server}`,
      };
      return [skipped, ...embedded];
    }),
};
