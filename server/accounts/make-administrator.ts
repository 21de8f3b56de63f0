import 'server-only';
import { z } from 'zod';
import { type Result, refused } from '@/domain/result';
import { recordAudit } from '../audit/record-audit';
import { hashedPassword } from '../auth/password';
import type { Database } from '../database/client';
import { openUseCase, type World } from '../use-case';
import { isTaken, passwordRefused } from './account-fields';
import { makeTeacher, teacherFields } from './make-teacher';
import { makeCode, type OpenCode, openCode, spendCode } from './one-time-code';
import { type SignedIn, signIn } from './sign-in';

const purposes = ['administrator', 'another-administrator'] as const;

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

/**
 * Returns the path of a new one-time link that makes an administrator, whether or not there is one. Only for
 * whoever has the database in hand: the way back where the only administrator is lost.
 */
export async function anotherAdministratorLink({ database, now, random }: World): Promise<string> {
  return database.$transaction(async (transaction) => {
    const purpose = 'another-administrator';
    await recordAudit(transaction, now, {
      actorId: null,
      action: 'administrator-link.made',
      classId: null,
      subject: null,
      details: {},
    });
    return `/first/${await makeCode(transaction, { purpose, lifetime: linkHours, now, random })}`;
  });
}

/** Tells whether a code, still good, makes an administrator: that of a first run while there is none. */
async function isOfUse(open: OpenCode | null, database: Pick<Database, 'user'>): Promise<boolean> {
  if (open === null) return false;
  return open.purpose === 'another-administrator' || !(await hasAdministrator(database));
}

/** Tells whether a code of such a link still makes the administrator. */
export async function isAdministratorCode(
  database: Database,
  { code, now }: { code: string; now: Date },
): Promise<boolean> {
  return isOfUse(await openCode(database, { code, purposes, now }), database);
}

/** Makes an administrator by the code of the link, and signs them in. */
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
        if (!(await isOfUse(open, transaction))) return null;
        // The other links end with this one.
        await transaction.oneTimeCode.updateMany({
          where: { purpose: { in: [...purposes] }, usedAt: null },
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
