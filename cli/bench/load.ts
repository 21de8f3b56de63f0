import { startApp } from '../machines/app-server';
import { withTemporaryFolder } from '../machines/temporary-folder';
import type { Benchmark, Figure } from './benchmark';
import { classAtOnce } from './school/class-at-once';
import { embeddedHome, onDatabase, type SchoolHome, withServerHome } from './school/homes';
import { type Course, takeAtOnce } from './school/take-at-once';
import { type Tally, tallyOf } from './school/tally';
import { percentile } from './timings';

/** How long saving an answer may take, in milliseconds, for all but one in twenty. */
const bar = 150;

/** As a quick class works; as nobody reads; and as fast as the machine can. */
const paces = [
  { row: 'each student an answer every 10 s', secondsAQuestion: 10, isBarred: true },
  { row: 'each student an answer every 3 s', secondsAQuestion: 3, isBarred: false },
  { row: 'each student without a pause', secondsAQuestion: 0, isBarred: false },
] as const;

const kinds = {
  postgresql: { name: 'PostgreSQL', students: 300 },
  pglite: { name: 'PGlite', students: 30 },
} as const;
type Kind = (typeof kinds)[keyof typeof kinds];

function tableOf({ name, students }: Kind): string {
  return `${students} students at once, on ${name}`;
}

function figures(
  kind: Kind,
  { row, isBarred }: (typeof paces)[number],
  { savings, submissions, took }: Course,
  { lost, double, unfinished }: Tally,
): Figure[] {
  const figure = (
    column: string,
    value: number,
    unit: Figure['unit'],
    atMost?: number,
  ): Figure => ({
    table: tableOf(kind),
    row,
    column,
    value,
    unit,
    ...(atMost !== undefined && { atMost }),
  });
  const seconds = took / 1_000;
  return [
    figure('saved p50', percentile(savings, 0.5), 'ms'),
    figure('saved p95', percentile(savings, 0.95), 'ms', isBarred ? bar : undefined),
    figure('saved p99', percentile(savings, 0.99), 'ms'),
    figure('answers', savings.length / seconds, 'a second'),
    figure('finished attempts', submissions.size / seconds, 'a second'),
    figure('lost, double or unfinished', lost + double + unfinished, 'answers', 0),
  ];
}

async function measured(
  kind: Kind,
  home: SchoolHome,
  say: (doing: string) => void,
): Promise<Figure[]> {
  const school = await onDatabase(home, (database) =>
    classAtOnce(database, { students: kind.students, assignments: paces.length + 1 }),
  );
  const [warming = '', ...assignments] = school.assignments;
  const server = await startApp(home);
  const courses: Course[] = [];
  try {
    say(`${tableOf(kind)}: getting warm`);
    await takeAtOnce([server.origin], school.students.slice(0, 20), warming, {
      secondsAQuestion: 0,
      sentTwice: 0,
    });
    for (const [index, pace] of paces.entries()) {
      say(`${tableOf(kind)}: ${pace.row}`);
      const { secondsAQuestion } = pace;
      courses.push(
        await takeAtOnce([server.origin], school.students, assignments[index] ?? '', {
          secondsAQuestion,
          sentTwice: 0,
        }),
      );
    }
  } finally {
    await server.stop();
  }
  return onDatabase(home, async (database) => {
    const found: Figure[] = [];
    for (const [index, course] of courses.entries()) {
      const pace = paces[index];
      if (pace === undefined) continue;
      const tally = await tallyOf(database, assignments[index] ?? '', course);
      found.push(...figures(kind, pace, course, tally));
    }
    return found;
  });
}

export const load: Benchmark = {
  name: 'load',
  question: 'Can a school take an assignment at once?',
  method: `A production server, with the database and the students' requests on the same machine and all of its cores. The students are signed in before. All take one assignment of ten questions over HTTP: they open its page, start by its form, open the questions, save ten answers one after the other and hand in. “At once” means, first, that all begin within 10 seconds and each saves an answer every 10 seconds on average (a third more or less), faster than a class reads and answers: to this the bar is applied. Then the same with 3 seconds, faster than anybody reads; then nobody pauses at all, so that as many requests are under way as there are students: this says how much the server can do, and its times are those of a queue. A saving is timed from sending it until the whole answer had come. Afterwards every answer and submission that was acknowledged is looked up in the database. PostgreSQL runs with its usual settings, so each commit is on disk.`,
  run: (say) =>
    withTemporaryFolder(async (folder) => {
      const server = await withServerHome(folder, (home) => measured(kinds.postgresql, home, say));
      const embedded = await measured(kinds.pglite, embeddedHome(folder), say);
      if (typeof server !== 'string') return [...server, ...embedded];
      const skipped: Figure = {
        table: tableOf(kinds.postgresql),
        row: paces[0].row,
        column: 'saved p95',
        value: null,
        unit: 'ms',
        atMost: bar,
        remark: `PostgreSQL part skipped: ${server}`,
      };
      return [skipped, ...embedded];
    }),
};
