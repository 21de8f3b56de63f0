import fc from 'fast-check';
import { type Problem, problemCodes } from '@/domain/result';
import type { roles } from '@/domain/school/access';
import { auth } from '@/server/auth/auth';
import { worldAt } from '../server/attempts/playing';
import { withDatabase } from '../support/database';
import { lexicon } from '../support/lexicon';
import { freshBrowser, headers } from '../support/simulated-headers';
import { presentMoment, tablesChangedSince, watchRows } from './row-changes';
import { sessionOf, type TriedUseCase, triedUseCases } from './tried-use-cases';
import { at, untouchedSchool, type WholeSchool } from './whole-school';
import { wrongInput } from './wrong-values';

// Passwords are hashed slowly on purpose.
jest.setTimeout(120_000);
jest.mock('next/headers', () => jest.requireActual('../support/simulated-headers'));
jest.mock('@/server/documents/library', () => jest.requireActual('./short-letter-library'));
jest.mock('@/server/documents/lexicon', () => ({ lexiconOf: () => lexicon }));

/** Kept although the act was refused, on purpose: that a try failed, and what came too late to count. */
const keptOnRefusal: Readonly<Partial<Record<Problem['code'], readonly string[]>>> = {
  'wrong-credentials': ['SignInTries', 'AuditEntry'],
  'too-many-tries': ['SignInTries'],
  'needs-password': ['SignInTries'],
  'already-answered': ['Response', 'Attempt'],
  'newer-answer': ['Response'],
  'time-over': ['Response'],
};

function isForm(raw: unknown): boolean {
  return (
    typeof raw === 'object' && raw !== null && !Array.isArray(raw) && !(raw instanceof Uint8Array)
  );
}

withDatabase((database) => {
  const schoolNow = untouchedSchool(database);
  let school: WholeSchool;
  beforeAll(async () => {
    await watchRows(database());
    await auth(database());
  });

  const tryOut = async ({ run }: TriedUseCase, raw: unknown, role: (typeof roles)[number]) => {
    const before = await presentMoment(database());
    // A throw fails the property: bad input is answered, never a fault.
    const result = await run(raw, school.askers[role], worldAt(database(), at));
    expect(Object.prototype).not.toHaveProperty('polluted');
    if (result.ok) return;
    const { problem } = result;
    expect(problemCodes).toContain(problem.code);
    if (problem.code === 'malformed' && isForm(raw)) expect(problem.field).toBeTruthy();
    const kept = keptOnRefusal[problem.code] ?? [];
    const changed = await tablesChangedSince(database(), before);
    expect(changed.filter((table) => !kept.includes(table))).toEqual([]);
  };

  describe('answers wrong input with a problem, and changes nothing', () => {
    it.each(Object.entries(triedUseCases))('%s', async (_name, tried) => {
      school = await schoolNow();
      const role =
        (['class-teacher', 'member', 'administrator', 'guest'] as const).find(
          (one) => tried.outcomes[one] === 'done',
        ) ?? 'class-teacher';
      const right = await tried.input(school, database(), role);
      const administrators = () => database().user.count({ where: { role: 'administrator' } });
      const before = await administrators();
      await fc.assert(
        fc.asyncProperty(wrongInput(right, school), async (raw) => {
          freshBrowser();
          const userId = sessionOf(tried, school, role);
          const isThere =
            userId !== null && (await database().user.count({ where: { id: userId } })) > 0;
          if (isThere) {
            const { api } = await auth(database());
            await api.openSession({ body: { userId }, headers: await headers() });
          }
          await tryOut(tried, raw, role);
        }),
        { numRuns: 8, endOnFailure: true },
      );
      if (!['changeRole', 'deleteAccount'].includes(_name)) {
        expect(await administrators()).toBe(before);
      }
    });
  });
});
