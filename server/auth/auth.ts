import 'server-only';
import { randomUUID } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { nextCookies } from 'better-auth/next-js';
import { anonymous } from 'better-auth/plugins/anonymous';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { username } from 'better-auth/plugins/username';
import { recordAudit } from '../audit/record-audit';
import { now } from '../clock';
import { type Database, database } from '../database/client';
import { mayBecomeTeacher, openIdConnect, openIdProvider } from './open-id-connect';
import { openSessionPlugin } from './open-session-plugin';
import { sessionSecret } from './secret';
import { isServedByHttps, siteAddress, siteUrl } from './site';

const daySeconds = 24 * 60 * 60;

/** The plugin for the provider of teachers' accounts, with nothing in it where none is configured. */
function openIdPlugin() {
  const provider = openIdConnect();
  const config = provider && {
    providerId: openIdProvider,
    discoveryUrl: `${provider.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId: provider.clientId,
    clientSecret: provider.clientSecret,
    scopes: ['openid', 'profile', 'email'],
    pkce: true,
    requireIdTokenVerification: true,
  };
  return genericOAuth({ config: config ? [config] : [] });
}

/**
 * Makes the sign-in over a database. A session ends when it was not used for 400 days, the longest that
 * browsers keep a cookie. Of better-auth's addresses only the few under `app/api/auth` are open: passwords
 * are checked, and accounts made, by our own use cases.
 */
export async function authOver(database: Database) {
  // The way back from a provider needs a whole address, even where none is set.
  const hasAddress = siteUrl() !== null || openIdConnect() !== null;
  return betterAuth({
    appName: 'Sourcework',
    ...(hasAddress && { baseURL: siteAddress() }),
    secret: await sessionSecret(database),
    database: prismaAdapter(database, { provider: 'postgresql' }),
    // The doors compare origins before a request comes here; this compares them again.
    trustedOrigins: (request) => {
      const host = request?.headers.get('host');
      return host ? [`${isServedByHttps() ? 'https' : 'http'}://${host}`] : [];
    },
    session: { expiresIn: 400 * daySeconds, updateAge: daySeconds },
    user: {
      additionalFields: {
        role: { type: 'string', input: false, defaultValue: 'guest' },
        guestTags: { type: 'string[]', input: false, defaultValue: [] },
      },
      validateUserInfo: ({ user, source }) => {
        if (source.action !== 'create-user' || source.method !== 'oauth') return;
        const { email, emailVerified } = user;
        if (email && mayBecomeTeacher({ email, emailVerified: emailVerified === true })) return;
        return { error: 'not_a_teacher' };
      },
    },
    databaseHooks: {
      // Where somebody signs in from, and with what, is nobody's business here.
      session: {
        create: {
          before: async (data) => ({ data: { ...data, ipAddress: null, userAgent: null } }),
        },
      },
      user: {
        create: {
          // Who is no guest comes from the provider: other accounts are not made through better-auth.
          before: async (user) => ({
            data: { ...user, role: user.isAnonymous === true ? 'guest' : 'teacher' },
          }),
          after: async ({ id, isAnonymous }) => {
            if (isAnonymous === true) return;
            await recordAudit(database, now(), {
              actorId: id,
              action: 'account.made',
              classId: null,
              subject: id,
              details: { role: 'teacher', by: openIdProvider },
            });
          },
        },
      },
    },
    // A class behind one address answers its first question, or signs in, in the same minute.
    rateLimit: {
      enabled: true,
      customRules: {
        '/sign-in/anonymous': { window: 60, max: 600 },
        '/callback/*': { window: 60, max: 600 },
      },
    },
    onAPIError: { errorURL: '/sign-in' },
    advanced: {
      cookiePrefix: 'sourcework',
      useSecureCookies: isServedByHttps(),
      // Every request asks who it comes from: a session and its person are read by one query.
      database: { joins: true },
    },
    telemetry: { enabled: false },
    logger: { level: 'error' },
    plugins: [
      // Work is brought along only after a yes, by our own use case: nothing is linked or deleted here.
      anonymous({
        generateRandomEmail: () => `${randomUUID()}@users.invalid`,
        disableDeleteAnonymousUser: true,
      }),
      username(),
      twoFactor(),
      openIdPlugin(),
      openSessionPlugin(),
      nextCookies(),
    ],
  });
}

type Auth = Awaited<ReturnType<typeof authOver>>;

const kept = new WeakMap<Database, Promise<Auth>>();

/** Returns the sign-in over a database; this process's own where none is named. */
export async function auth(over?: Database): Promise<Auth> {
  const present = over ?? (await database());
  const made = kept.get(present) ?? authOver(present);
  kept.set(present, made);
  return made;
}
