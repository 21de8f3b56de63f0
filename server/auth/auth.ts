import 'server-only';
import { randomUUID } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { nextCookies } from 'better-auth/next-js';
import { anonymous } from 'better-auth/plugins/anonymous';
import { type Database, database } from '../database/client';
import { sessionSecret } from './secret';
import { isServedByHttps, siteUrl } from './site';

const daySeconds = 24 * 60 * 60;

/**
 * Makes the sign-in of guests over a database. A guest's session ends when it was not used for 400 days,
 * the longest that browsers keep a cookie.
 */
export async function authOver(database: Database) {
  const url = siteUrl();
  return betterAuth({
    appName: 'Sourcework',
    ...(url !== null && { baseURL: url.origin }),
    secret: await sessionSecret(database),
    database: prismaAdapter(database, { provider: 'postgresql' }),
    // The doors compare origins before a request comes here; this compares them again.
    trustedOrigins: (request) => {
      const host = request?.headers.get('host');
      return host ? [`${isServedByHttps() ? 'https' : 'http'}://${host}`] : [];
    },
    session: { expiresIn: 400 * daySeconds, updateAge: daySeconds },
    // A class behind one address answers its first question in the same minute.
    rateLimit: { enabled: true, customRules: { '/sign-in/anonymous': { window: 60, max: 600 } } },
    advanced: { cookiePrefix: 'sourcework', useSecureCookies: isServedByHttps() },
    telemetry: { enabled: false },
    logger: { level: 'error' },
    plugins: [
      anonymous({ generateRandomEmail: () => `${randomUUID()}@users.invalid` }),
      nextCookies(),
    ],
  });
}

type Auth = Awaited<ReturnType<typeof authOver>>;

let kept: { database: Database; auth: Promise<Auth> } | undefined;

/** Returns the sign-in over this process's database. */
export async function auth(): Promise<Auth> {
  const present = await database();
  if (kept?.database !== present) kept = { database: present, auth: authOver(present) };
  return kept.auth;
}
