import { readFileSync } from 'node:fs';
import { accessPage } from '@/cli/access/access-page';
import { accessPageFile, repositorySources } from '@/cli/access/repository';
import { useCasesIn } from '@/cli/access/use-cases';
import type { ProblemCode } from '@/domain/result';
import { type Role, roles } from '@/domain/school/access';
import { auth } from '@/server/auth/auth';
import type { Database } from '@/server/database/client';
import { worldAt } from '../server/attempts/playing';
import { withEmbeddedDatabase } from '../support/database';
import { lexicon } from '../support/lexicon';
import { freshBrowser, headers } from '../support/simulated-headers';
import { presentMoment, tablesChangedSince, watchRows } from './row-changes';
import { sessionOf, type TriedUseCase, triedUseCases } from './tried-use-cases';
import { at, untouchedSchool, type WholeSchool, wholeSchool } from './whole-school';

// Passwords are hashed slowly on purpose.
jest.setTimeout(120_000);
jest.mock('next/headers', () => jest.requireActual('../support/simulated-headers'));
jest.mock('@/server/documents/library', () => jest.requireActual('./short-letter-library'));
jest.mock('@/server/documents/lexicon', () => ({ lexiconOf: () => lexicon }));

const tried = Object.entries(triedUseCases);

/** Tries a use case as somebody in this role; returns what came of it, and the tables it changed. */
async function outcome(
  { run, input, ...of }: TriedUseCase,
  school: WholeSchool,
  role: Role,
  database: Database,
): Promise<{ code: 'done' | ProblemCode; changed: string[] }> {
  freshBrowser();
  const userId = sessionOf({ run, input, ...of }, school, role);
  if (userId !== null) {
    const { api } = await auth(database);
    await api.openSession({ body: { userId }, headers: await headers() });
  }
  const given = await input(school, database, role);
  const before = await presentMoment(database);
  const result = await run(given, school.askers[role], worldAt(database, at));
  return {
    code: result.ok ? 'done' : result.problem.code,
    changed: await tablesChangedSince(database, before),
  };
}

describe('the table of access', () => {
  it('is written out in docs/access.md as it stands (npm run access)', () => {
    expect(readFileSync(accessPageFile, 'utf8')).toBe(accessPage(repositorySources()));
  });

  it('is tried below for every use case of the server', () => {
    const { files, read } = repositorySources();
    const all = files.filter((file) => file.startsWith('server/'));
    const names = all.flatMap((file) => useCasesIn(file, read(file)).map(({ name }) => name));
    expect(Object.keys(triedUseCases).sort()).toEqual(names.sort());
  });
});

// Who may do what does not hang on the kind of database.
withEmbeddedDatabase((database) => {
  beforeAll(async () => {
    await watchRows(database());
    // Makes the secret of the sessions, as a server has it from its start.
    await auth(database());
  });

  describe('refuses, and changes nothing', () => {
    let school: WholeSchool;
    beforeAll(async () => {
      school = await wholeSchool(database());
    });

    it.each(tried)('%s', async (_name, one) => {
      const refused = roles.filter((role) => one.outcomes[role] !== 'done');
      for (const role of refused) {
        const { code, changed } = await outcome(one, school, role, database());
        expect({ role, code, changed }).toEqual({ role, code: one.outcomes[role], changed: [] });
      }
    });
  });

  describe('allows', () => {
    const schoolNow = untouchedSchool(database);

    it.each(tried)('%s', async (_name, one) => {
      const allowed = roles.filter((role) => one.outcomes[role] === 'done');
      if (allowed.length === 0) return;
      const school = await schoolNow();
      for (const role of allowed) {
        const { code } = await outcome(one, school, role, database());
        expect({ role, code }).toEqual({ role, code: 'done' });
      }
    });
  });
});
