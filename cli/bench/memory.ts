import { readdir, readFile } from 'node:fs/promises';
import { startApp } from '../machines/app-server';
import { withTemporaryFolder } from '../machines/temporary-folder';
import type { Benchmark, Figure } from './benchmark';
import { answerQuestion, letterSlug, openSitting } from './sitting';
import { type Visitor, visitor } from './visitor';

const attempts = 1_000;
const visitors = 4;

/** What the system tells of a process; null where it keeps no /proc, or the process has ended. */
function told(processId: number, file: string): Promise<string | null> {
  return readFile(`/proc/${processId}/${file}`, 'utf8').catch(() => null);
}

/** A process and all that it started. */
async function family(processId: number): Promise<number[]> {
  const threads = await readdir(`/proc/${processId}/task`).catch(() => []);
  const lists = await Promise.all(
    threads.map((thread) => told(processId, `task/${thread}/children`)),
  );
  const children = lists.flatMap((list) => list?.match(/\d+/g)?.map(Number) ?? []);
  const below = await Promise.all(children.map(family));
  return [processId, ...below.flat()];
}

/** Megabytes of memory, as resident sets. */
interface Resident {
  /** Of the process that holds most: the server's own. */
  server: number;
  /** Of it and of those that start and watch it. */
  all: number;
}

async function resident(processId: number): Promise<Resident | null> {
  const statuses = await Promise.all(
    (await family(processId)).map((member) => told(member, 'status')),
  );
  const megabytes = statuses.flatMap((status) => {
    const kibibytes = status?.match(/^VmRSS:\s+(\d+) kB$/m)?.[1];
    return kibibytes === undefined ? [] : [(Number(kibibytes) * 1_024) / 1e6];
  });
  if (megabytes.length === 0) return null;
  return {
    server: Math.max(...megabytes),
    all: megabytes.reduce((sum, one) => sum + one, 0),
  };
}

function figures(row: string, held: Resident | null): Figure[] {
  const figure = (column: string, value: number | null): Figure => ({
    table: 'Memory, on PGlite',
    row,
    column,
    value,
    unit: 'MB',
    ...(value === null && { remark: 'Read from /proc, which this system does not keep.' }),
  });
  return [figure('server', held?.server ?? null), figure('with what starts it', held?.all ?? null)];
}

async function takeQuizzes(guest: Visitor, count: number, done: () => void): Promise<void> {
  await guest.becomeGuest();
  for (let turn = 0; turn < count; turn += 1) {
    const attempt = await guest.startQuiz({ document: letterSlug });
    const sitting = await openSitting(guest, attempt);
    for (const question of sitting.questions) await answerQuestion(guest, sitting, question);
    done();
  }
}

export const memory: Benchmark = {
  name: 'memory',
  question: 'How much memory does the server hold?',
  method: `One production server on PGlite: resident sets at rest after the first page, and after ${attempts.toLocaleString('en-GB')} attempts of ten answers, made over HTTP by ${visitors} guests at once, quiz pages included.`,
  run: (say) =>
    withTemporaryFolder(async (data) => {
      say('starting the server');
      const server = await startApp({ data });
      try {
        await visitor(server.origin).page('/');
        const atRest = await resident(server.processId);
        let taken = 0;
        const count = () => {
          taken += 1;
          if (taken % 100 === 0) say(`${taken} of ${attempts} attempts`);
        };
        await Promise.all(
          Array.from({ length: visitors }, () =>
            takeQuizzes(visitor(server.origin), attempts / visitors, count),
          ),
        );
        const after = await resident(server.processId);
        return [...figures('at rest', atRest), ...figures(`after ${attempts} attempts`, after)];
      } finally {
        await server.stop();
      }
    }),
};
