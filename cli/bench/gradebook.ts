import type { Database } from '@/server/database/client';
import { gradebookPage } from '@/server/gradebook/gradebook-page';
import { startApp } from '../machines/app-server';
import { withTemporaryFolder } from '../machines/temporary-folder';
import type { Benchmark, Figure } from './benchmark';
import { type GradedClass, gradedClass } from './school/graded-class';
import { embeddedHome, onDatabase, type SchoolHome, withServerHome } from './school/homes';
import { percentile, timed } from './timings';

const sizes = [
  { students: 30, assignments: 10 },
  { students: 300, assignments: 40 },
  { students: 1_000, assignments: 40 },
] as const;
type Size = (typeof sizes)[number];

const rounds = 5;
/** How much longer a cell may take in a larger class: none, but for what the machine makes of it. */
const growth = 1.5;

const kinds = { postgresql: 'PostgreSQL', pglite: 'PGlite' } as const;
type Kind = (typeof kinds)[keyof typeof kinds];

const rowOf = ({ students, assignments }: Size) =>
  `${students.toLocaleString('en-GB')} × ${assignments}`;

/** The median of some times, after one that is not counted. */
async function median(work: () => Promise<unknown>): Promise<number> {
  await work();
  const times: number[] = [];
  while (times.length < rounds) times.push(await timed(work));
  return percentile(times, 0.5);
}

interface Measured {
  size: Size;
  graded: GradedClass;
  question: number;
  page: number;
  kilobytes: number;
}

async function questionTime(database: Database, { classId, teacherId }: GradedClass) {
  return median(async () => {
    const world = { database, now: new Date(), random: () => 0 };
    const result = await gradebookPage({ classId }, { learnerId: teacherId }, world);
    if (!result.ok) throw new Error(`The gradebook was refused: ${result.problem.code}.`);
  });
}

async function measured(
  home: SchoolHome,
  say: (doing: string) => void,
  kind: Kind,
): Promise<Measured[]> {
  const asked = await onDatabase(home, async (database) => {
    const found: Omit<Measured, 'page' | 'kilobytes'>[] = [];
    for (const size of sizes) {
      say(`${kind}: ${rowOf(size)}`);
      const graded = await gradedClass(database, size);
      found.push({ size, graded, question: await questionTime(database, graded) });
    }
    return found;
  });
  const server = await startApp(home);
  try {
    const all: Measured[] = [];
    for (const { graded, ...rest } of asked) {
      let kilobytes = 0;
      const page = await median(async () => {
        const response = await fetch(`${server.origin}/classes/${graded.classId}/gradebook`, {
          headers: { cookie: graded.cookie },
        });
        const body = await response.text();
        if (!body.includes('role="grid"')) {
          throw new Error(`The page was answered ${response.status}, without a table.`);
        }
        kilobytes = Buffer.byteLength(body) / 1_000;
      });
      all.push({ ...rest, graded, page, kilobytes });
    }
    return all;
  } finally {
    await server.stop();
  }
}

function figures(kind: Kind, all: readonly Measured[]): Figure[] {
  const table = `A gradebook of students × assignments, on ${kind}`;
  const cells = ({ students, assignments }: Size) => students * assignments;
  // Measured against the middle size: in the smallest, what every page takes weighs most.
  const middle = all[1];
  return all.flatMap(({ size, question, page, kilobytes }) => {
    const row = rowOf(size);
    const factor =
      middle === undefined ? null : question / cells(size) / (middle.question / cells(middle.size));
    return [
      { table, row, column: 'question', value: question, unit: 'ms' as const },
      { table, row, column: 'page over HTTP', value: page, unit: 'ms' as const },
      { table, row, column: 'sent', value: kilobytes, unit: 'kB' as const },
      {
        table,
        row,
        column: 'a cell, beside 300 × 40',
        value: factor,
        unit: 'times' as const,
        ...(cells(size) > cells(sizes[1]) && { atMost: growth }),
      },
    ];
  });
}

export const gradebook: Benchmark = {
  name: 'gradebook',
  question: 'How does the gradebook grow with its rows?',
  method: `Classes of three sizes in one database, every student with one finished attempt of ten answers at every assignment, a category with the two lowest dropped, and a score set by hand in one cell of fifty. The page's question is asked of the server's own code, then its page of a production server over HTTP, not compressed; the median of ${rounds} after one that is not counted. The bar: a cell takes no longer in a class of 1,000 than in one of 300, within ${growth} times.`,
  run: (say) =>
    withTemporaryFolder(async (folder) => {
      const embedded = await measured(embeddedHome(folder), say, kinds.pglite);
      const served = await withServerHome(folder, (home) => measured(home, say, kinds.postgresql));
      const own = figures(kinds.pglite, embedded);
      if (typeof served !== 'string') return [...figures(kinds.postgresql, served), ...own];
      const skipped: Figure = {
        table: `A gradebook of students × assignments, on ${kinds.postgresql}`,
        row: rowOf(sizes[0]),
        column: 'question',
        value: null,
        unit: 'ms',
        remark: `Skipped: ${served}`,
      };
      return [skipped, ...own];
    }),
};
