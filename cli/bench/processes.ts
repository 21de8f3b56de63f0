import { withTemporaryFolder } from '../machines/temporary-folder';
import type { Benchmark, Figure } from './benchmark';
import { classAtOnce } from './school/class-at-once';
import { onDatabase, type SchoolHome, withServerHome } from './school/homes';
import { withServers } from './school/servers';
import { takeAtOnce } from './school/take-at-once';
import { tallyOf } from './school/tally';
import { percentile } from './timings';

const numbers = [1, 2, 4] as const;
const students = 100;
/** The share of answers that come twice, by two processes where there are two. */
const sentTwice = 0.1;

const table = `${students} students without a pause, behind one PostgreSQL`;

async function measured(home: SchoolHome, count: (typeof numbers)[number]): Promise<Figure[]> {
  const school = await onDatabase(home, (database) =>
    classAtOnce(database, { students, assignments: 2 }),
  );
  const [warming = '', assignment = ''] = school.assignments;
  const course = await withServers(home, count, async (origins) => {
    const some = school.students.slice(0, 10 * count);
    await takeAtOnce(origins, some, warming, { secondsAQuestion: 0, sentTwice: 0 });
    return takeAtOnce(origins, school.students, assignment, { secondsAQuestion: 0, sentTwice });
  });
  const tally = await onDatabase(home, (database) => tallyOf(database, assignment, course));
  const figure = (
    column: string,
    value: number,
    unit: Figure['unit'],
    atMost?: number,
  ): Figure => ({
    table,
    row: count === 1 ? '1 process' : `${count} processes`,
    column,
    value,
    unit,
    ...(atMost !== undefined && { atMost }),
  });
  const seconds = course.took / 1_000;
  return [
    figure('finished attempts', course.submissions.size / seconds, 'a second'),
    figure('answers', course.savings.length / seconds, 'a second'),
    figure('saved p50', percentile(course.savings, 0.5), 'ms'),
    figure('saved p95', percentile(course.savings, 0.95), 'ms'),
    figure('lost', tally.lost + tally.unfinished, 'answers', 0),
    figure('double', tally.double, 'answers', 0),
  ];
}

export const processes: Benchmark = {
  name: 'processes',
  question: 'What do several server processes behind one PostgreSQL bring?',
  method: `One, two and four production servers on one PostgreSQL, all on this machine with the requests. ${students} students take one assignment of ten questions at once over HTTP and without a pause, from its page to handing in; of all requests, each goes to the next process, so that one attempt is served by all of them. One answer in ten is sent twice at the same moment. Afterwards every answer and submission that was acknowledged is looked up in the database, and all that is stored there in what was acknowledged.`,
  run: (say) =>
    withTemporaryFolder(async (folder) => {
      const found = await withServerHome(folder, async (home) => {
        const all: Figure[] = [];
        for (const count of numbers) {
          say(`${count} ${count === 1 ? 'process' : 'processes'}`);
          all.push(...(await measured(home, count)));
        }
        return all;
      });
      if (typeof found !== 'string') return found;
      const remark = `Skipped: ${found}`;
      const row = '1 process';
      const column = 'finished attempts';
      return [{ table, row, column, value: null, unit: 'a second', remark } satisfies Figure];
    }),
};
