import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { nameKey } from '@/domain/school/name-key';
import { replay } from '@/domain/study/replay';
import { defaultStudySettings } from '@/domain/study/schedule';
import { hasPassword } from '@/server/auth/password';
import { type Database, databaseOver } from '@/server/database/client';
import { openEmbedded } from '@/server/database/embedded';
import { lockFolder } from '@/server/database/folder-lock';
import { applyMigrations } from '@/server/database/migrations';
import { openServer } from '@/server/database/server';
import { storedReview } from '@/server/study/stored-card';
import { emptyPostgresqlUrl, postgresqlServer } from '../support/database';

const patience = 400_000;

const signInSchema = z.strictObject({
  url: z.url(),
  teacher: z.strictObject({ user: z.string(), password: z.string() }),
  students: z
    .array(z.strictObject({ user: z.string(), pin: z.string().regex(/^\d{6}$/) }))
    .length(30),
  joinCode: z.string(),
});
type SignIn = z.infer<typeof signInSchema>;

function demo(environment: Record<string, string>, ...words: string[]) {
  const { DATABASE_URL: _own, ...inherited } = process.env;
  return spawnSync(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'cli/demo.ts', ...words],
    { encoding: 'utf8', env: { ...inherited, ...environment } },
  );
}

const folders: string[] = [];

function emptyFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'sourcework-demo-'));
  folders.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Another teacher's class, which nothing may change. */
async function otherClass(database: Database): Promise<void> {
  const since = new Date('2026-01-05T08:00:00Z');
  await database.user.create({
    data: { id: 'other', name: 'Other', email: 'other@users.invalid', role: 'teacher' },
  });
  await database.class.create({
    data: {
      // Even one of the same name.
      name: 'History 11b (demo)',
      zone: 'Europe/Berlin',
      joinCode: 'KRT-482',
      createdAt: since,
      teachings: { create: { teacherId: 'other', since } },
    },
  });
}

function otherThings(database: Database) {
  return database.class.findMany({
    where: { joinCode: 'KRT-482' },
    include: { teachings: true, enrolments: true, assignments: true },
  });
}

interface Home {
  environment: Record<string, string>;
  open<Value>(work: (database: Database) => Promise<Value>): Promise<Value>;
}

function describeOn(name: string, home: (() => Promise<Home>) | null): void {
  const describeIt = home === null ? describe.skip : describe;
  describeIt(name, () => {
    test(
      'loads a class with weeks of work once, and tells twice how to sign in',
      async () => {
        if (home === null) return;
        const { environment, open } = await home();
        const before = await open(async (database) => {
          await otherClass(database);
          return otherThings(database);
        });

        const first = demo(environment, '--json');
        expect(first.stderr).not.toMatch(/\n\s+at /);
        expect(first.status).toBe(0);
        const signIn = signInSchema.parse(JSON.parse(first.stdout));
        expect(new Set(signIn.students.map(({ user }) => user)).size).toBe(30);

        const again = demo(environment);
        expect(again.status).toBe(0);
        expect(again.stderr).toContain('already here');
        expect(again.stdout).toContain(signIn.joinCode);
        for (const { pin } of signIn.students) expect(again.stdout).toContain(pin);

        await open(async (database) => {
          expect(await otherThings(database)).toEqual(before);
          await canSignIn(database, signIn);
          await hasPlausibleWeeks(database, signIn.joinCode);
          await cardsFollowFromTheLog(database);
        });
      },
      patience,
    );
  });
}

async function canSignIn(
  database: Database,
  { teacher, students, joinCode }: SignIn,
): Promise<void> {
  const hashOf = (userId: string) =>
    database.account.findFirstOrThrow({ where: { userId, providerId: 'credential' } });
  const user = await database.user.findUniqueOrThrow({ where: { username: teacher.user } });
  expect(await hasPassword((await hashOf(user.id)).password, teacher.password)).toBe(true);
  for (const { user: name, pin } of [...students.slice(0, 1), ...students.slice(-1)]) {
    const { learnerId } = await database.enrolment.findFirstOrThrow({
      where: { nameKey: nameKey(name), class: { joinCode } },
    });
    expect(await hasPassword((await hashOf(learnerId)).password, pin)).toBe(true);
  }
}

async function hasPlausibleWeeks(database: Database, joinCode: string): Promise<void> {
  const { assignments, enrolments } = await database.class.findUniqueOrThrow({
    where: { joinCode },
    include: {
      enrolments: true,
      assignments: {
        orderBy: { createdAt: 'asc' },
        include: { attempts: { include: { items: { include: { countedResponse: true } } } } },
      },
    },
  });
  expect(enrolments.filter(({ joinedAt }) => joinedAt === null)).toHaveLength(1);
  expect(assignments).toHaveLength(6);
  const attempts = assignments.flatMap((assignment) => assignment.attempts);
  const counted = attempts.flatMap(({ items }) =>
    items.flatMap(({ countedResponse }) => countedResponse ?? []),
  );
  const now = new Date();
  for (const { answeredAt, receivedAt } of counted) {
    expect(answeredAt.getTime()).toBeLessThanOrEqual(receivedAt.getTime());
    expect(receivedAt.getTime()).toBeLessThanOrEqual(now.getTime());
  }

  const points = counted.flatMap((response) => response.points ?? []);
  const mean = points.reduce((sum, one) => sum + one, 0) / points.length;
  expect(mean).toBeGreaterThan(0.5);
  expect(mean).toBeLessThan(0.85);
  expect(new Set(counted.map(({ verdict }) => verdict))).toEqual(
    new Set(['right', 'nearly', 'partly', 'wrong', 'to-check']),
  );
  // Who is certain is right more often.
  const rightOf = (confidence: string) => {
    const given = counted.filter((response) => response.confidence === confidence);
    return given.filter(({ verdict }) => verdict === 'right').length / given.length;
  };
  expect(rightOf('certain')).toBeGreaterThan(rightOf('fairly-sure'));
  expect(rightOf('fairly-sure')).toBeGreaterThan(rightOf('guessing'));

  const texts = counted
    .filter(({ verdict }) => verdict === 'to-check')
    .map(({ answer }) => JSON.stringify(answer));
  expect(new Set(texts).size).toBeGreaterThan(60);

  const [present] = assignments.slice(-1);
  const underWay = present?.attempts.filter(({ finishedAt }) => finishedAt === null) ?? [];
  expect(underWay.length).toBeGreaterThan(4);
  expect(underWay.every(({ items }) => items.some((item) => item.countedResponseId !== null))).toBe(
    true,
  );
  expect(present?.attempts.length).toBeLessThan(30);
  const past = assignments.slice(0, -1).flatMap((assignment) => assignment.attempts);
  expect(past.filter(({ finishedAt }) => finishedAt === null)).toEqual([]);
  expect(past.some(({ finishedBy }) => finishedBy === 'limit')).toBe(true);
  expect(await database.response.count({ where: { lateBy: { not: null } } })).toBeGreaterThan(0);
}

/** States are what the log and the misses make of them, as for any learner. */
async function cardsFollowFromTheLog(database: Database): Promise<void> {
  const states = await database.cardState.findMany({ where: { missedBy: null }, take: 40 });
  expect(states.length).toBe(40);
  for (const { learnerId, document, cardId, ...state } of states) {
    const log = await database.reviewLog.findMany({ where: { learnerId, document, cardId } });
    const made = replay(log.map(storedReview), new Set(), [], defaultStudySettings);
    expect(state).toMatchObject({ ...made });
  }
}

describeOn('on PGlite', async () => {
  const folder = emptyFolder();
  return {
    environment: { SOURCEWORK_DATA: folder },
    async open(work) {
      const connection = await openEmbedded(folder);
      await applyMigrations(connection);
      const database = databaseOver(connection);
      try {
        return await work(database);
      } finally {
        await database.$disconnect();
        await connection.close();
      }
    },
  };
});

const server = postgresqlServer;
describeOn(
  'on PostgreSQL',
  server === undefined
    ? null
    : async () => {
        const url = await emptyPostgresqlUrl(server);
        return {
          environment: { DATABASE_URL: url },
          async open(work) {
            const connection = await openServer(url);
            const database = databaseOver(connection);
            try {
              return await work(database);
            } finally {
              await database.$disconnect();
              await connection.close();
            }
          },
        };
      },
);

test('a data folder in use is said in one line', () => {
  const folder = emptyFolder();
  const unlock = lockFolder(folder);
  const { status, stdout, stderr } = demo({ SOURCEWORK_DATA: folder });
  unlock();
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr.trim()).toMatch(/^The data folder .* is in use by process \d+\..*$/);
});
