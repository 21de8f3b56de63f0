import type { Database } from '@/server/database/client';
import { answerToMark } from '@/server/marking/answer-to-mark';
import { saveMark } from '@/server/marking/save-mark';
import { withTemporaryFolder } from '../machines/temporary-folder';
import type { Benchmark, Figure } from './benchmark';
import { granted } from './school/class-at-once';
import { embeddedHome, onDatabase, withServerHome } from './school/homes';
import { termOf } from './school/term';
import { letterSlug } from './sitting';
import { percentile } from './timings';

const students = 300;
const turns = 100;
const prompt = `${letterSlug}/extended-response/words-of-good-will`;

const tables = {
  pglite: `Marking ${students} answers, on PGlite`,
  postgresql: `Marking ${students} answers, on PostgreSQL`,
} as const;

async function measured(table: string, database: Database): Promise<Figure[]> {
  const { classId, teacher, world, assignments } = await termOf(
    database,
    { students, assignments: 1 },
    { what: 'hand', items: [prompt] },
  );
  const ofClass = { classId, assignment: assignments[0] };
  const looking: number[] = [];
  const saving: number[] = [];
  let next: string | undefined;
  while (saving.length < turns) {
    const start = performance.now();
    const input = { ...ofClass, place: 1, item: next };
    const { answer, question } = granted(await answerToMark(input, teacher, world));
    const shown = performance.now();
    if (answer === null) throw new Error('There is no answer to mark.');
    const levels = Object.fromEntries(question.rubric.map(({ id }) => [id, 1]));
    const { id: item, response, sequence } = answer;
    const mark = {
      ...ofClass,
      item,
      response,
      sequence,
      levels,
      comment: 'Say which words do it.',
    };
    next = granted(await saveMark(mark, teacher, world)).next ?? undefined;
    looking.push(shown - start);
    saving.push(performance.now() - shown);
  }
  const figures = (row: string, timings: readonly number[]): Figure[] => [
    { table, row, column: 'p50', value: percentile(timings, 0.5), unit: 'ms' },
    { table, row, column: 'p95', value: percentile(timings, 0.95), unit: 'ms' },
  ];
  return [...figures('an answer shown', looking), ...figures('a mark saved', saving)];
}

export const marking: Benchmark = {
  name: 'marking',
  question: 'How long does a teacher wait between two answers to mark?',
  method: `The use cases behind the marking queue, called in process: the next answer with its passages, what it quotes, the rubric and the progress, and the saving of its mark, ${turns} times in turn in a queue of ${students} answers to one question. By keyboard an answer takes one key for each criterion of the rubric and one to save and go on: three keys here, no pointer and no other page; the browser test of marking counts on it.`,
  run: (say) =>
    withTemporaryFolder(async (folder) => {
      say(tables.postgresql);
      const server = await withServerHome(folder, (home) =>
        onDatabase(home, (database) => measured(tables.postgresql, database)),
      );
      say(tables.pglite);
      const embedded = await onDatabase(embeddedHome(folder), (database) =>
        measured(tables.pglite, database),
      );
      if (typeof server !== 'string') return [...server, ...embedded];
      const skipped: Figure = {
        table: tables.postgresql,
        row: 'an answer shown',
        column: 'p50',
        value: null,
        unit: 'ms',
        remark: `PostgreSQL part skipped: ${server}`,
      };
      return [skipped, ...embedded];
    }),
};
