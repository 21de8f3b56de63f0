import 'server-only';
import { randomBytes } from 'node:crypto';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

const bodySchema = z.object({ userId: z.string() });

/** How long somebody has to give the second factor, in seconds. */
const secondFactorSeconds = 600;

/**
 * Sign-in is our own use case: it counts tries by account and asks about a guest's work. What it needs of
 * better-auth are these two, which no address leads to: a session for whoever has shown who they are, and
 * the wait for a second factor, in the form in which the two-factor plugin takes it up.
 */
export function openSessionPlugin() {
  return {
    id: 'open-session',
    endpoints: {
      openSession: createAuthEndpoint.serverOnly(
        { method: 'POST', body: bodySchema, requireHeaders: true },
        async (context) => {
          const { internalAdapter } = context.context;
          const user = await internalAdapter.findUserById(context.body.userId);
          if (user === null) throw new Error('There is nobody to open a session for.');
          const session = await internalAdapter.createSession(user.id);
          await setSessionCookie(context, { session, user });
          return { opened: true };
        },
      ),
      awaitSecondFactor: createAuthEndpoint.serverOnly(
        { method: 'POST', body: bodySchema, requireHeaders: true },
        async (context) => {
          const { internalAdapter, createAuthCookie, secret } = context.context;
          const cookie = createAuthCookie('two_factor', { maxAge: secondFactorSeconds });
          const identifier = `2fa-${randomBytes(15).toString('base64url')}`;
          const expiresAt = new Date(Date.now() + secondFactorSeconds * 1_000);
          await internalAdapter.createVerificationValue({
            identifier,
            value: context.body.userId,
            expiresAt,
          });
          await internalAdapter.createVerificationValue({
            identifier: `2fa-attempts-${identifier}`,
            value: '0',
            expiresAt,
          });
          await context.setSignedCookie(cookie.name, identifier, secret, cookie.attributes);
          return { waiting: true };
        },
      ),
    },
  };
}
