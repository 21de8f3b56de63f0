import fc from 'fast-check';
import { formDoor, jsonDoor } from '@/app/api/door';
import { done, refused } from '@/domain/result';
import type { Session } from '@/server/auth/session';
import { knownZone } from '@/server/study/known-zone';
import type { Asker, UseCase } from '@/server/use-case';
import { freshBrowser } from '../../support/simulated-headers';

jest.mock('next/headers', () => jest.requireActual('../../support/simulated-headers'));
jest.mock('@/server/auth/session', () => ({
  ...jest.requireActual('@/server/auth/session'),
  renewedSession: async (): Promise<Session> => ({
    learnerId: 'learner',
    name: 'Guest',
    role: 'guest',
    tags: ['tag'],
  }),
}));
jest.mock('@/server/auth/asker', () => ({
  renewedAsker: async (): Promise<Asker> => ({ learnerId: 'learner' }),
}));
jest.mock('next-intl/server', () => ({
  getTranslations: async () => (code: string) => `In words: ${code}`,
}));

const address = 'http://school.example/api/things';
const own = { host: 'school.example', origin: 'http://school.example' };
const nowhere = { params: Promise.resolve({}) };

/** Says back what it was asked and by whom. */
const echo: UseCase<unknown> = async (raw, { learnerId }) => done({ raw, learnerId });

function sent(body: BodyInit | null, headers: Record<string, string> = own): Request {
  const options = { method: 'POST', body, headers, duplex: 'half' };
  return new Request(address, options);
}

async function answer(body: BodyInit | null, headers?: Record<string, string>) {
  const response = await jsonDoor(echo)(sent(body, headers), nowhere);
  return { status: response.status, body: await response.json() };
}

describe('JSON', () => {
  test('comes in and goes out, and no cache keeps it', async () => {
    const response = await jsonDoor(echo)(sent('{"a":[1,"ü"]}'), nowhere);
    expect(await response.json()).toEqual({ raw: { a: [1, 'ü'] }, learnerId: 'learner' });
    expect(response.headers.get('cache-control')).toBe('private, no-store');
  });

  test('brings the zone the learner is in, which their pages then go by; nonsense changes nothing', async () => {
    freshBrowser();
    await answer('{}');
    expect(await knownZone()).toBeUndefined();
    await answer('{}', { ...own, 'time-zone': 'Pacific/Auckland' });
    expect(await knownZone()).toBe('Pacific/Auckland');
    await answer('{}', { ...own, 'time-zone': 'Mars/Base' });
    expect(await knownZone()).toBe('Pacific/Auckland');
  });

  test('from another site is refused', async () => {
    const from = { host: 'school.example', origin: 'https://evil.example' };
    expect(await answer('{}', from)).toEqual({
      status: 403,
      body: { problem: { code: 'foreign-origin' } },
    });
  });

  test.each(['', '{', '{"a":1}x', '{"a\\u0000":1}', '['.repeat(50_000)])(
    '%.12j is malformed',
    async (body) => {
      expect(await answer(body)).toEqual({ status: 400, body: { problem: { code: 'malformed' } } });
    },
  );

  test('that is no UTF-8 is malformed', async () => {
    const { status } = await answer(new Uint8Array([0x22, 0xff, 0xfe, 0x22]));
    expect(status).toBe(400);
  });

  test('of 64 KiB is taken, and one byte more is too large, also when its length is not told', async () => {
    const stream = (bytes: number) =>
      new ReadableStream<Uint8Array>({
        start(controller) {
          const text = new TextEncoder().encode(JSON.stringify('x'.repeat(bytes - 2)));
          for (let at = 0; at < bytes; at += 1_000) controller.enqueue(text.slice(at, at + 1_000));
          controller.close();
        },
      });
    expect((await answer(stream(65_536))).status).toBe(200);
    expect(await answer(stream(65_537))).toEqual({
      status: 413,
      body: { problem: { code: 'too-large' } },
    });
  });

  test('that never ends is cut off', async () => {
    let given = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        given += 1;
        controller.enqueue(new Uint8Array(10_000).fill(0x20));
      },
    });
    expect((await answer(endless)).status).toBe(413);
    expect(given).toBeLessThan(12);
  });

  test('texts that the database cannot keep are mended', async () => {
    const { body } = await answer('{"typed":"a\\u0000b\\ud83d"}');
    expect(body.raw).toEqual({ typed: 'ab\ufffd' });
  });

  test('of any kind at all never makes it fail', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect([200, 400]).toContain((await answer(Uint8Array.from(bytes))).status);
      }),
    );
  });

  test('a problem goes out with its status', async () => {
    const door = jsonDoor(async () => refused('answer-unfit', { facts: { reason: 'empty' } }));
    const response = await door(sent('{}'), nowhere);
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({
      problem: { code: 'answer-unfit', facts: { reason: 'empty' } },
    });
  });
});

describe('a form', () => {
  const place = { params: Promise.resolve({ attempt: 'a1' }) };
  const next = (value: unknown) => `/next?${JSON.stringify(value)}`;

  test('leads on, with its fields and the parts of the address', async () => {
    const body = new URLSearchParams([
      ['types', 'cloze'],
      ['types', 'evidence'],
      ['count', '5'],
      ['retryOf', ''],
      ['attempt', 'another'],
    ]);
    const response = await formDoor(echo, next)(sent(body), place);
    expect(response.status).toBe(303);
    const raw = { types: ['cloze', 'evidence'], count: '5', attempt: 'a1' };
    expect(response.headers.get('location')).toBe(next({ raw, learnerId: 'learner' }));
  });

  test('whose choices can be mended goes back to its page', async () => {
    const headers = { ...own, referer: 'http://school.example/documents/letter/questions?old=1' };
    const door = formDoor(async () => refused('nothing-to-ask'), next);
    const response = await door(sent('', headers), place);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(
      '/documents/letter/questions?problem=nothing-to-ask',
    );
  });

  test.each<[Record<string, string>, string]>([
    [own, 'no page'],
    [{ ...own, referer: 'https://evil.example/x' }, 'another site'],
  ])('with nowhere to go back to says it in words (%#)', async (headers) => {
    const door = formDoor(async () => refused('nothing-to-ask'), next);
    const response = await door(sent('', headers), place);
    expect(response.status).toBe(422);
    expect(await response.text()).toBe('In words: nothing-to-ask');
  });

  test('from another site is refused', async () => {
    const headers = { host: 'school.example', origin: 'https://evil.example' };
    const response = await formDoor(echo, next)(sent('a=1', headers), place);
    expect(response.status).toBe(403);
  });
});
