import { withTemporaryFolder } from '../machines/temporary-folder';
import type { Benchmark, Figure } from './benchmark';
import { type ClassAtOnce, classAtOnce } from './school/class-at-once';
import { onDatabase, type SchoolHome, withServerHome } from './school/homes';
import { type LiveViewer, openViewer } from './school/live-viewer';
import { withServers } from './school/servers';
import { takeAtOnce } from './school/take-at-once';
import { percentile } from './timings';

const viewers = 300;
const pace = { secondsAQuestion: 10, sentTwice: 0 };

/** Ten classes of a usual size with their teachers; and all who watch, watching one large class. */
const kinds = [
  { row: '10 classes of 30, 30 watching each', classes: 10, students: 30 },
  { row: 'one class of 300, 300 watching it', classes: 1, students: 300 },
] as const;

const table = `${viewers} live viewers, on PostgreSQL with two processes`;

async function measured(
  home: SchoolHome,
  { row, classes, students }: (typeof kinds)[number],
): Promise<Figure[]> {
  const school = await onDatabase(home, async (database) => {
    const all: ClassAtOnce[] = [];
    while (all.length < classes) {
      all.push(await classAtOnce(database, { students, assignments: 2 }));
    }
    return all;
  });
  return withServers(home, 2, async (origins) => {
    const warm = school[0];
    if (warm === undefined) return [];
    const noPause = { secondsAQuestion: 0, sentTwice: 0 };
    await takeAtOnce(origins, warm.students.slice(0, 20), warm.assignments[0] ?? '', noPause);
    const watched = await Promise.all(
      school.map(async (ofClass) => {
        const { classId, teacher, assignments, students: all } = ofClass;
        const assignment = assignments[1] ?? '';
        const path = `/api/classes/${classId}/assignments/${assignment}/live`;
        const open: LiveViewer[] = await Promise.all(
          Array.from({ length: viewers / classes }, (_, index) =>
            openViewer(`${origins[index % origins.length] ?? ''}${path}`, teacher),
          ),
        );
        return { open, take: () => takeAtOnce(origins, all, assignment, pace) };
      }),
    );
    const courses = await Promise.all(
      watched.map(async ({ open, take }) => ({ open, course: await take() })),
    );
    // The last answers are on their way.
    const isThere = () =>
      courses.every(({ open, course }) =>
        open.every(({ shownAt }) => shownAt.length >= course.savedAt.length),
      );
    const deadline = performance.now() + 15_000;
    while (!isThere() && performance.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const delays: number[] = [];
    let missed = 0;
    for (const { open, course } of courses) {
      const savedAt = course.savedAt.toSorted((a, b) => a - b);
      for (const { shownAt, close } of open) {
        for (const [index, at] of savedAt.entries()) {
          const seen = shownAt[index];
          if (seen === undefined) missed += 1;
          // A page may be told a moment before the student is.
          else delays.push(Math.max(0, seen - at));
        }
        close();
      }
    }
    const savings = courses.flatMap(({ course }) => course.savings);
    const took = Math.max(...courses.map(({ course }) => course.took));
    const figure = (column: string, value: number, unit: Figure['unit'], atMost?: number) => ({
      table,
      row,
      column,
      value,
      unit,
      ...(atMost !== undefined && { atMost }),
    });
    return [
      figure('shown p50', percentile(delays, 0.5), 'ms'),
      figure('shown p95', percentile(delays, 0.95), 'ms', 1_000),
      figure('shown p99', percentile(delays, 0.99), 'ms'),
      figure('saved p95', percentile(savings, 0.95), 'ms'),
      figure('answers', (savings.length / took) * 1_000, 'a second'),
      figure('never shown', missed, 'answers', 0),
    ];
  });
}

export const live: Benchmark = {
  name: 'live',
  question: 'How soon does a teacher who watches see an answer?',
  method: `Two production servers on one PostgreSQL, all on this machine with the requests. ${viewers} live views are open, half of them at each process, each a stream of server-sent events read as a browser reads it. Meanwhile 300 students take assignments of ten questions over HTTP, an answer every 10 seconds each on average, their requests going to one process after the other. An answer is timed from when its student was told that it is saved until its count had come to a page that watches, for every answer and every page; what the page then draws is not in it. The bar of a second is ours.`,
  run: (say) =>
    withTemporaryFolder(async (folder) => {
      const found = await withServerHome(folder, async (home) => {
        const all: Figure[] = [];
        for (const kind of kinds) {
          say(kind.row);
          all.push(...(await measured(home, kind)));
        }
        return all;
      });
      if (typeof found !== 'string') return found;
      const remark = `Skipped: ${found}`;
      const row = kinds[0].row;
      return [{ table, row, column: 'shown p95', value: null, unit: 'ms', remark }];
    }),
};
