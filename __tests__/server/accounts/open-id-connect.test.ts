import { randomUUID } from 'node:crypto';
import { beginOpenIdSignIn } from '@/server/accounts/open-id-sign-in';
import { signUpTeacher } from '@/server/accounts/sign-up-teacher';
import { auth } from '@/server/auth/auth';
import { withDatabase } from '../../support/database';
import { identityProvider } from '../../support/identity-provider';
import { cookies, freshBrowser, headers } from '../../support/simulated-headers';
import { granted, nobody } from '../attempts/playing';
import { review } from '../study/reviewing';
import { askerHere, guestHere, teacherForm, worldAt } from './people';

// Passwords are hashed slowly on purpose.
jest.setTimeout(30_000);
jest.mock('next/headers', () => jest.requireActual('../../support/simulated-headers'));

const noon = '2026-03-10T12:00:00.000Z';

withDatabase((database) => {
  const world = () => worldAt(database(), noon);
  let provider: Awaited<ReturnType<typeof identityProvider>>;

  beforeAll(async () => {
    provider = await identityProvider('sourcework');
    process.env.OIDC_ISSUER = provider.issuer;
    process.env.OIDC_CLIENT_ID = 'sourcework';
    process.env.OIDC_CLIENT_SECRET = 'a secret of the client';
  });
  afterAll(async () => {
    for (const name of ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']) {
      delete process.env[name];
    }
    await provider.close();
  });
  beforeEach(freshBrowser);
  afterEach(() => {
    delete process.env.OIDC_TEACHERS;
  });

  const rosa = () => ({
    sub: randomUUID(),
    email: `${randomUUID()}@school.example`,
    email_verified: true,
    name: 'Rosa Steiner',
  });

  /** Goes to the provider and comes back as this person. Returns where the browser is led in the end. */
  async function goes(claims: ReturnType<typeof rosa>, asker = nobody): Promise<string> {
    const { address } = granted(await beginOpenIdSignIn({ next: '/classes' }, asker, world()));
    const back = provider.letIn(address, claims);
    const request = new Request(back, { headers: await headers() });
    const response = await (await auth(database())).handler(request);
    const jar = await cookies();
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      const maxAge = /max-age=0/i.test(cookie) ? { maxAge: 0 } : {};
      jar.set(pair.slice(0, at), decodeURIComponent(pair.slice(at + 1)), maxAge);
    }
    return response.headers.get('location') ?? '';
  }

  describe('a teacher with an account elsewhere', () => {
    it('is made a teacher once, and signs in to the same account again', async () => {
      const claims = rosa();
      expect(await goes(claims)).toBe('/classes');
      const { learnerId } = await askerHere(database());
      const user = await database().user.findUniqueOrThrow({ where: { id: learnerId ?? '' } });
      expect(user).toMatchObject({ role: 'teacher', name: 'Rosa Steiner' });
      expect(await database().auditEntry.count({ where: { subject: user.id } })).toBe(1);
      freshBrowser();
      await goes({ ...claims, name: 'Rosa S.' });
      expect(await askerHere(database())).toEqual({ learnerId });
    });

    it('stays outside when not among those who may teach', async () => {
      process.env.OIDC_TEACHERS = '@other.example';
      expect(await goes(rosa())).toContain('/sign-in?error=not_a_teacher');
      expect(await askerHere(database())).toEqual(nobody);
    });

    it('does not get into an account here that has the same address', async () => {
      const log = jest.spyOn(console, 'error').mockReturnValue();
      const claims = rosa();
      granted(await signUpTeacher(teacherForm({ email: claims.email }), nobody, world()));
      freshBrowser();
      expect(await goes(claims)).toContain('/sign-in?error=account_not_linked');
      log.mockRestore();
      expect(await askerHere(database())).toEqual(nobody);
    });

    it('is asked about the work of a guest, which stays until the answer', async () => {
      const guest = await guestHere(database());
      const { document, cardId, ...fact } = review('claim/trade', 3, noon);
      await database().reviewLog.create({
        data: { ...fact, ...guest, document, cardId, receivedAt: noon, studyDay: '2026-03-10' },
      });
      expect(await goes(rosa(), guest)).toBe('/keep-work?next=%2Fclasses');
      expect(await askerHere(database())).not.toEqual(guest);
      expect(await database().reviewLog.count({ where: guest })).toBe(1);
    });
  });
});
