import { setTimeout as pause } from 'node:timers/promises';
import { type AppServer, startApp } from '../machines/app-server';
import { withTemporaryFolder } from '../machines/temporary-folder';
import type { Benchmark, Figure } from './benchmark';
import { classAtOnce, type SignedInStudent } from './school/class-at-once';
import { embeddedHome, onDatabase, type SchoolHome, withServerHome } from './school/homes';
import { type Student, studentAt } from './school/student';
import { type Tally, tallyOf } from './school/tally';
import type { Sitting } from './sitting';

const times = 50;
const students = 10;
/** How long the students answer before the server is killed, in milliseconds. */
const answering = { least: 300, most: 1_500 };

/** The server as it is served, without the checks before it: a start each few seconds is enough work. */
const serving = [process.execPath, 'node_modules/next/dist/bin/next', 'start'] as const;

const tables = {
  pglite: `${times} SIGKILLs while ${students} students answer, on PGlite`,
  postgresql: `${times} SIGKILLs while ${students} students answer, on PostgreSQL`,
} as const;

/** What the students have heard so far, and whether they go on. */
interface Course {
  answers: Set<string>;
  /** Nothing is handed in here. */
  submissions: ReadonlySet<string>;
  refused: string[];
  isOver: boolean;
  /** Answers that were sent more than once, because the first time nothing was heard. */
  sentAgain: number;
}

/**
 * Answers the questions over and over, each answer in the place of the one before. An answer that heard
 * nothing is sent again, the same, until the server says something: as a browser's outbox does it.
 */
async function answerOn(student: Student, sitting: Sitting, course: Course): Promise<void> {
  const counting = new Map<number, string>();
  for (let turn = 0; !course.isOver; turn += 1) {
    const question = sitting.questions[turn % sitting.questions.length];
    if (question === undefined) throw new Error('There are no questions.');
    const { position } = question;
    const fact = student.answerFact(sitting, position, counting.get(position) ?? null);
    for (let sending = 1; ; sending += 1) {
      const outcome = await student.send('/api/responses', fact).catch(() => null);
      if (sending === 2) course.sentAgain += 1;
      if (outcome === null) {
        await pause(50);
        continue;
      }
      if (outcome.acknowledged) {
        course.answers.add(fact.id);
        counting.set(position, fact.id);
      } else course.refused.push(outcome.reason);
      break;
    }
  }
}

/** Kills all processes of a server at once: nothing of it can tidy up. */
async function kill({ processId, stop }: AppServer): Promise<void> {
  process.kill(-processId, 'SIGKILL');
  await stop();
}

async function killAgainAndAgain(
  home: SchoolHome,
  signedIn: readonly SignedInStudent[],
  assignment: string,
  say: (doing: string) => void,
): Promise<Course> {
  const course: Course = {
    answers: new Set(),
    submissions: new Set(),
    refused: [],
    isOver: false,
    sentAgain: 0,
  };
  // The first start builds what has changed.
  let server = await startApp(home);
  try {
    const classroom = signedIn.map((one) => studentAt(() => server.origin, one));
    const sittings: { student: Student; sitting: Sitting }[] = [];
    for (const student of classroom) {
      const sitting = await student.open(await student.start(assignment));
      sittings.push({ student, sitting });
    }
    const answerers = sittings.map(({ student, sitting }) => answerOn(student, sitting, course));
    for (let killed = 0; killed < times; killed += 1) {
      const { least, most } = answering;
      await pause(least + Math.random() * (most - least));
      await kill(server);
      server = await startApp({ ...home, command: serving });
      if ((killed + 1) % 10 === 0) say(`${killed + 1} of ${times} kills`);
    }
    // Whatever heard nothing is sent once more.
    course.isOver = true;
    await Promise.all(answerers);
    return course;
  } finally {
    await server.stop();
  }
}

function figures(table: string, { refused, sentAgain }: Course, tally: Tally): Figure[] {
  const row = 'answers';
  const figure = (column: string, value: number, atMost?: number): Figure => ({
    table,
    row,
    column,
    value,
    unit: 'answers',
    ...(atMost !== undefined && { atMost }),
  });
  return [
    figure('acknowledged', tally.acknowledged),
    figure('stored', tally.stored),
    figure('sent more than once', sentAgain),
    figure('acknowledged and not stored', tally.lost, 0),
    figure('stored and not acknowledged', tally.double, 0),
    {
      ...figure('refused', refused.length, 0),
      ...(refused[0] !== undefined && { remark: `Refused, for example: ${refused[0]}` }),
    },
  ];
}

async function measured(
  table: string,
  home: SchoolHome,
  say: (doing: string) => void,
): Promise<Figure[]> {
  say(table);
  const school = await onDatabase(home, (database) =>
    classAtOnce(database, { students, assignments: 1 }),
  );
  const [assignment = ''] = school.assignments;
  const course = await killAgainAndAgain(home, school.students, assignment, say);
  const tally = await onDatabase(home, (database) => tallyOf(database, assignment, course));
  return figures(table, course, tally);
}

export const kills: Benchmark = {
  name: 'kills',
  question: 'Is an acknowledged answer ever lost when the server is killed?',
  method: `A production server on each database. ${students} students answer the questions of one attempt each over and over, as fast as the server replies, each answer in the place of the one before. After between ${answering.least} and ${answering.most} milliseconds of it all processes of the server are ended by SIGKILL and it is started again; an answer that heard nothing is sent again, the same, until it is acknowledged. After ${times} kills what was acknowledged is held against what is stored. PostgreSQL itself is not killed, and runs with its usual settings; the embedded database dies with the server. A kill of the process is no loss of power: what the system holds in its cache is kept.`,
  run: (say) =>
    withTemporaryFolder(async (folder) => {
      const embedded = await measured(tables.pglite, embeddedHome(folder), say);
      const server = await withServerHome(folder, (home) => measured(tables.postgresql, home, say));
      if (typeof server !== 'string') return [...embedded, ...server];
      const skipped: Figure = {
        table: tables.postgresql,
        row: 'answers',
        column: 'acknowledged and not stored',
        value: null,
        unit: 'answers',
        atMost: 0,
        remark: `PostgreSQL part skipped: ${server}`,
      };
      return [...embedded, skipped];
    }),
};
