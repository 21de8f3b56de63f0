import { readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Role } from '@/domain/school/access';
import { auth } from '@/server/auth/auth';
import type { Database } from '@/server/database/client';
import { withDatabase } from '../support/database';
import { lexicon } from '../support/lexicon';
import { freshBrowser, headers } from '../support/simulated-headers';
import { presentMoment, tablesChangedSince, watchRows } from './row-changes';
import { triedUseCases } from './tried-use-cases';
import { at, untouchedSchool, type WholeSchool } from './whole-school';
import { wrongForm, wrongInput } from './wrong-values';

// Passwords are hashed slowly on purpose.
jest.setTimeout(120_000);
let mockDatabase: Database;
const mockAt = at;
jest.mock('@/server/database/client', () => ({
  ...jest.requireActual('@/server/database/client'),
  database: async () => mockDatabase,
}));
jest.mock('@/server/clock', () => ({ now: () => new Date(mockAt) }));
jest.mock('next/headers', () => jest.requireActual('../support/simulated-headers'));
jest.mock('next/cache', () => ({ refresh: () => undefined }));
jest.mock('next/server', () => ({ connection: async () => undefined }));
jest.mock('next/navigation', () => ({
  redirect: (address: string) => {
    throw new Error(`SENT ON ${address}`);
  },
  notFound: () => {
    throw new Error('SENT ON nowhere');
  },
}));
jest.mock('next-intl/server', () => ({
  getTranslations: async () => (key: string) => key,
  getFormatter: async () => ({ dateTime: String, number: String, list: String }),
}));
jest.mock('@/server/documents/library', () => jest.requireActual('./short-letter-library'));
jest.mock('@/server/documents/lexicon', () => ({ lexiconOf: () => lexicon }));

/** The files of this name under `app/`. */
function files(name: string): string[] {
  return readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === name)
    .sort();
}

type Functions = Record<string, (...given: unknown[]) => Promise<unknown>>;

async function functionsOf(file: string): Promise<Functions> {
  return require(path.resolve('app', file));
}

/** Signs somebody of the school in on a browser of their own. */
async function signedInAs(role: Role, school: WholeSchool): Promise<void> {
  freshBrowser();
  const userId = school.askers[role].learnerId;
  const isThere = userId !== null && (await mockDatabase.user.count({ where: { id: userId } })) > 0;
  if (!isThere) return;
  const { api } = await auth(mockDatabase);
  await api.openSession({ body: { userId }, headers: await headers() });
}

const visitors = ['nobody', 'guest', 'member', 'class-teacher'] as const;
const host = 'localhost:3000';
const own = { host, origin: `http://${host}` };

const contentTypes = fc.constantFrom(
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'text/plain',
  'application/json; charset=utf-16',
  'nonsense',
  '',
);

/** Facts and forms that the routes take, before they are made wrong. */
async function rightBodies(school: WholeSchool): Promise<object[]> {
  const facts = [
    'saveResponse',
    'setFlag',
    'submitAttempt',
    'makeAppeal',
    'saveSelfCheck',
    'saveReview',
    'undoReview',
    'startAttempt',
    'saveLiveAnswer',
  ];
  return Promise.all(
    facts.flatMap((name) => triedUseCases[name]?.input(school, mockDatabase, 'member') ?? []),
  );
}

function body(
  school: WholeSchool,
  rights: readonly object[],
): fc.Arbitrary<string | Uint8Array<ArrayBuffer>> {
  const wrong = fc.constantFrom(...rights).chain((right) => wrongInput(right, school));
  return fc.oneof(
    { arbitrary: wrong.map((value) => JSON.stringify(value) ?? ''), weight: 6 },
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Uint8Array.from(bytes)),
    fc.constantFrom(
      '',
      '{',
      '['.repeat(20_000),
      `"${'x'.repeat(100_000)}"`,
      'a=%00&a=%ff&__proto__=1',
    ),
    fc.string().map((text) => new URLSearchParams({ [text]: text, document: text }).toString()),
  );
}

const part = fc.constantFrom(
  '00000000-0000-4000-8000-000000000000',
  '\u0000',
  '__proto__',
  '..',
  'x'.repeat(5_000),
  '\ud800',
);

withDatabase((database) => {
  const schoolNow = untouchedSchool(database);
  let school: WholeSchool;
  let rights: object[];
  beforeAll(async () => {
    mockDatabase = database();
    await watchRows(mockDatabase);
    await auth(mockDatabase);
    school = await schoolNow();
    rights = await rightBodies(school);
  });

  describe('a route never fails, whatever it is sent', () => {
    it.each(files('route.ts'))('%s', async (file) => {
      const handlers = Object.entries(await functionsOf(file));
      const params = fc.record({
        attempt: fc.oneof(part, fc.constant(school.running), fc.constant(school.handedIn.attempt)),
        classId: fc.oneof(part, fc.constant(school.classId), fc.constant(school.foreignClass)),
        assignmentId: fc.oneof(part, fc.constant(school.published)),
        roundId: fc.oneof(part, fc.constant(school.round)),
      });
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...handlers),
          fc.constantFrom(...visitors),
          contentTypes,
          body(school, rights),
          params,
          fc.constantFrom('', '?next=//evil.example', '?code=%00&state=%ff', '?error=<b>'),
          async ([method, handler], visitor, type, sent, place, query) => {
            await signedInAs(visitor, school);
            const request = new Request(`http://${host}/api/x${query}`, {
              method,
              headers: { ...own, ...(type && { 'content-type': type }) },
              ...(method !== 'GET' && { body: sent }),
            });
            const status = await handler(request, { params: Promise.resolve(place) }).then(
              async (answer) => {
                if (!(answer instanceof Response)) return 'no answer';
                // A stream has no end of its own.
                await answer.body?.cancel();
                return answer.status;
              },
              (fault: unknown) => {
                if (String(fault).startsWith('Error: SENT ON')) return 303;
                throw fault;
              },
            );
            expect(status).toBeLessThan(500);
            expect(Object.prototype).not.toHaveProperty('polluted');
          },
        ),
        { numRuns: 8, endOnFailure: true },
      );
    });
  });

  describe('a route that changes something takes nothing from another site', () => {
    it.each(files('route.ts'))('%s', async (file) => {
      const { POST } = await functionsOf(file);
      if (POST === undefined) return;
      await signedInAs('member', school);
      const foreign = [
        { host, origin: 'http://evil.example' },
        { host, origin: 'null' },
        { host, origin: `http://${host}.evil.example` },
        { host, 'sec-fetch-site': 'cross-site', origin: own.origin },
        { host, 'sec-fetch-site': 'same-site', origin: own.origin },
        { host },
      ];
      const before = await presentMoment(mockDatabase);
      for (const from of foreign) {
        const sent = new Headers(Object.entries(from));
        const request = new Request(`http://${host}/api/x`, {
          method: 'POST',
          headers: sent,
          body: '{}',
        });
        const answer = await POST(request, {
          params: Promise.resolve({ attempt: school.running }),
        });
        expect(answer).toMatchObject({ status: 403 });
      }
      expect(await tablesChangedSince(mockDatabase, before)).toEqual([]);
    });
  });

  describe('an action never fails, whatever it is sent, and leads to no other site', () => {
    it.each(files('actions.ts'))('%s', async (file) => {
      const actions = Object.entries(await functionsOf(file));
      school = await schoolNow();
      const names = [
        ...new Set([
          ...rights.flatMap(Object.keys),
          'classId',
          'assignment',
          'step',
          'then',
          'next',
        ]),
        ...['code', 'name', 'pin', 'password', 'file', 'confirmed', 'keep', 'learner', 'teacher'],
      ];
      const rightForms = new Map<string, object>();
      for (const [name] of actions) {
        const tried = triedUseCases[name.replace(/Action$/, '')];
        if (tried) rightForms.set(name, await tried.input(school, mockDatabase, 'class-teacher'));
      }
      const step = fc.record({
        action: fc.constantFrom(...actions),
        visitor: fc.constantFrom(...visitors),
        form: fc.oneof(
          { arbitrary: wrongForm(names, school), weight: 4 },
          { arbitrary: fc.anything(), weight: 1 },
        ),
        isRight: fc.boolean(),
        next: fc.constantFrom(
          '//evil.example',
          '/\\evil.example',
          'https://evil.example',
          '/%09/evil.example',
        ),
      });
      await fc.assert(
        fc.asyncProperty(step, async ({ action: [name, action], visitor, form, isRight, next }) => {
          await signedInAs(visitor, school);
          if (form instanceof FormData) {
            // What is wrong goes into a form that is right otherwise.
            const right = Object.entries(isRight ? (rightForms.get(name) ?? {}) : {});
            for (const [field, value] of right) {
              if (!form.has(field) && typeof value === 'string') form.set(field, value);
            }
            if (isRight) form.set('classId', school.classId);
            form.set('next', next);
          }
          const given = action.length === 1 ? [form] : [{ state: 'fresh' }, form];
          await action(...given).catch((fault: unknown) => {
            const place = /^Error: SENT ON (.*)$/s.exec(String(fault))?.[1];
            if (place === undefined) throw fault;
            expect(new URL(place, own.origin).origin).toBe(own.origin);
          });
          expect(Object.prototype).not.toHaveProperty('polluted');
        }),
        { numRuns: 8, endOnFailure: true },
      );
    });
  });
});
