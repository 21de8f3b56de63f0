import 'server-only';
import { z } from 'zod';
import { type Result, refused } from '@/domain/result';
import { hashedPassword } from '../auth/password';
import type { Database } from '../database/client';
import { openUseCase, type World } from '../use-case';
import { isTaken, passwordRefused } from './account-fields';
import { makeTeacher, teacherFields } from './make-teacher';
import { makeCode, openCode, spendCode } from './one-time-code';
import { type SignedIn, signIn } from './sign-in';

const purposes = ['administrator'] as const;

/** How long the link of a first run is good for, in hours. A new start makes a new one. */
const linkHours = 24;

async function hasAdministrator(database: Pick<Database, 'user'>): Promise<boolean> {
  return (await database.user.count({ where: { role: 'administrator' } })) > 0;
}

/** Returns the path of a new one-time link that makes the administrator; null when there is one. */
export async function administratorLink(world: World): Promise<string | null> {
  const { database, now, random } = world;
  if (await hasAdministrator(database)) return null;
  const purpose = 'administrator';
  await database.oneTimeCode.deleteMany({ where: { purpose, expiresAt: { lte: now } } });
  return `/first/${await makeCode(database, { purpose, lifetime: linkHours, now, random })}`;
}

/** Tells whether a code of such a link still makes the administrator. */
export async function isAdministratorCode(
  database: Database,
  { code, now }: { code: string; now: Date },
): Promise<boolean> {
  return (
    (await openCode(database, { code, purposes, now })) !== null &&
    !(await hasAdministrator(database))
  );
}

/** Makes the first administrator by the code of the link, and signs them in. */
export const makeAdministrator = openUseCase({
  input: z.strictObject({ ...teacherFields, code: z.string().max(100) }),
  async run({ name, userName, email, password, code }, asker, world): Promise<Result<SignedIn>> {
    const unfit = passwordRefused(password, [name, userName, email ?? '']);
    if (unfit) return unfit;
    const { database, now } = world;
    if (!(await isAdministratorCode(database, { code, now }))) return refused('closed');
    const passwordHash = await hashedPassword(password);
    try {
      const learnerId = await database.$transaction(async (transaction) => {
        const open = await spendCode(transaction, { code, purposes, now });
        if (open === null || (await hasAdministrator(transaction))) return null;
        // The other links of a first run end with this one.
        await transaction.oneTimeCode.updateMany({
          where: { purpose: 'administrator', usedAt: null },
          data: { usedAt: now },
        });
        const role = 'administrator';
        return makeTeacher(transaction, now, { name, userName, email, passwordHash, role });
      });
      if (learnerId === null) return refused('closed');
      return { ok: true, value: await signIn(learnerId, asker, world) };
    } catch (fault) {
      if (isTaken(fault)) return refused('name-taken', { field: 'userName' });
      throw fault;
    }
  },
});
