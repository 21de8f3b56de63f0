import 'server-only';
import { randomBytes } from 'node:crypto';
import type { Database } from '../database/client';

const name = 'sessions';

/**
 * Returns the secret that signs session cookies: `BETTER_AUTH_SECRET`, or one made at the first call
 * and kept in the database, so that every process on it accepts the others' sessions.
 */
export async function sessionSecret(database: Database): Promise<string> {
  if (process.env.BETTER_AUTH_SECRET) return process.env.BETTER_AUTH_SECRET;
  const kept = await database.serverSecret.findUnique({ where: { name } });
  if (kept !== null) return kept.value;
  // Two processes may come here at once; both take what is kept in the end.
  await database.serverSecret.createMany({
    data: [{ name, value: randomBytes(32).toString('base64url') }],
    skipDuplicates: true,
  });
  return (await database.serverSecret.findUniqueOrThrow({ where: { name } })).value;
}
