import { jsonDoor } from '@/app/api/door';
import { done } from '@/domain/result';
import type { Session } from '@/server/auth/session';

let session: Session | null = null;
jest.mock('@/server/auth/session', () => ({
  ...jest.requireActual('@/server/auth/session'),
  renewedSession: async () => session,
}));

const person = (tag: string, role: Session['role'], ...guestTags: string[]): Session => ({
  learnerId: `id of ${tag}`,
  name: tag,
  role,
  tags: [tag, ...guestTags],
});

/** Sends a fact through a door, and returns the answer's status, its body and what the use case was given. */
async function sent(fact: object) {
  const run = jest.fn(async (_raw: unknown, _asker: unknown) => done('kept'));
  const response = await jsonDoor(run)(
    new Request('http://localhost/api/responses', {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify({ id: 'a', ...fact }),
    }),
    { params: Promise.resolve({}) },
  );
  return { status: response.status, body: await response.json(), given: run.mock.calls[0] };
}

describe('a fact that says who gave it', () => {
  it('is taken under the session of that learner, and the use case sees only the fact', async () => {
    session = person('ada', 'student');
    expect(await sent({ learner: 'ada' })).toEqual({
      status: 200,
      body: 'kept',
      given: [{ id: 'a' }, { learnerId: 'id of ada' }],
    });
  });

  it('is taken from a guest whose work was brought along', async () => {
    session = person('ada', 'student', 'guest');
    expect((await sent({ learner: 'guest' })).status).toBe(200);
  });

  it('never reaches anything under somebody else’s session, or none', async () => {
    session = person('ben', 'student');
    expect(await sent({ learner: 'ada' })).toEqual({
      status: 401,
      body: { problem: { code: 'other-learner', facts: { tags: 'ben', guest: 'no' } } },
      given: undefined,
    });
    session = null;
    expect(await sent({ learner: 'ada' })).toMatchObject({
      status: 401,
      body: { problem: { code: 'other-learner', facts: { tags: '' } } },
    });
  });

  it('given by nobody yet is taken for a guest, and kept out of an account', async () => {
    session = person('guest', 'guest');
    expect((await sent({ learner: null })).status).toBe(200);
    session = person('ben', 'teacher');
    expect((await sent({ learner: null })).status).toBe(401);
    expect((await sent({})).status).toBe(200);
  });
});
