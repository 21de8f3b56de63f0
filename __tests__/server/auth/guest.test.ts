import { withDatabase } from '@/__tests__/support/database';
import { authOver } from '@/server/auth/auth';
import { sessionSecret } from '@/server/auth/secret';

const origin = 'http://school.example:3000';

function signInRequest(address: string): Request {
  return new Request(`${origin}/api/auth/sign-in/anonymous`, {
    method: 'POST',
    headers: {
      host: 'school.example:3000',
      origin,
      'content-type': 'application/json',
      'x-forwarded-for': address,
      'user-agent': 'A browser',
    },
    body: '{}',
  });
}

afterEach(() => {
  delete process.env.SOURCEWORK_URL;
  delete process.env.BETTER_AUTH_SECRET;
});

withDatabase((database) => {
  async function newGuest(address = '192.0.2.1') {
    const auth = await authOver(database());
    const response = await auth.handler(signInRequest(address));
    const setCookie = response.headers.getSetCookie()[0] ?? '';
    const headers = new Headers({ cookie: setCookie.split(';')[0] ?? '' });
    return { auth, response, setCookie, headers };
  }

  test('a guest is known again by the cookie, which no script can read', async () => {
    const { auth, setCookie, headers } = await newGuest();
    expect(setCookie).toMatch(/; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax$/);
    const session = await auth.api.getSession({ headers });
    expect(session?.user.isAnonymous).toBe(true);
    expect(session?.user.email).toMatch(/@users\.invalid$/);
    const another = await authOver(database());
    expect((await another.api.getSession({ headers }))?.user.id).toBe(session?.user.id);
  });

  test('of a session nothing is kept of where it came from', async () => {
    const { auth, headers } = await newGuest('192.0.2.99');
    const session = await auth.api.getSession({ headers });
    expect(
      await database().session.findUniqueOrThrow({ where: { id: session?.session.id ?? '' } }),
    ).toMatchObject({ ipAddress: null, userAgent: null });
  });

  test('the cookie goes only over https where the site is served by https', async () => {
    process.env.SOURCEWORK_URL = 'https://school.example';
    const { setCookie } = await newGuest();
    expect(setCookie).toMatch(/^__Secure-sourcework\.session_token=.*; Secure/);
  });

  test('a guest who answers again months later stays the same for another 400 days', async () => {
    const { auth, headers } = await newGuest();
    const token = decodeURIComponent(headers.get('cookie') ?? '').split(/[=.]/)[2] ?? '';
    const inTenDays = new Date(Date.now() + 10 * 86_400_000);
    await database().session.update({ where: { token }, data: { expiresAt: inTenDays } });
    await auth.api.getSession({ headers, query: { disableRefresh: true } });
    const untouched = await database().session.findUniqueOrThrow({ where: { token } });
    expect(untouched.expiresAt).toEqual(inTenDays);
    await auth.api.getSession({ headers });
    const renewed = await database().session.findUniqueOrThrow({ where: { token } });
    expect(renewed.expiresAt.getTime()).toBeGreaterThan(Date.now() + 399 * 86_400_000);
  });

  test('a forged or a foreign cookie is nobody', async () => {
    const { auth, headers } = await newGuest();
    const cookie = headers.get('cookie') ?? '';
    const forged = new Headers({ cookie: cookie.replace(/\.[^.]{4}/, '.AAAA') });
    expect(await auth.api.getSession({ headers: forged })).toBeNull();
    process.env.BETTER_AUTH_SECRET = 'the secret of another installation altogether';
    const elsewhere = await authOver(database());
    expect(await elsewhere.api.getSession({ headers })).toBeNull();
  });

  test('a class behind one address gets a guest each, all at once', async () => {
    const guests = await Promise.all(Array.from({ length: 30 }, () => newGuest('198.51.100.7')));
    expect(guests.map(({ response }) => response.status)).toEqual(Array(30).fill(200));
    const sessions = await Promise.all(
      guests.map(({ auth, headers }) => auth.api.getSession({ headers })),
    );
    expect(new Set(sessions.map((session) => session?.user.id)).size).toBe(30);
  });

  test('with the learner’s row the sessions go', async () => {
    const { auth, headers } = await newGuest();
    const session = await auth.api.getSession({ headers });
    await database().user.delete({ where: { id: session?.user.id ?? '' } });
    expect(await auth.api.getSession({ headers })).toBeNull();
  });

  test('the secret is made once and shared by every process', async () => {
    const secrets = await Promise.all([1, 2, 3].map(() => sessionSecret(database())));
    expect(new Set(secrets).size).toBe(1);
    expect(secrets[0]).toMatch(/^[\w-]{43}$/);
  });
});
