import { existsSync, readdirSync } from 'node:fs';
import { NextRequest } from 'next/server';
import { config, proxy } from '@/proxy';
import { lexicon } from '../support/lexicon';

jest.mock('@/server/documents/lexicon', () => ({ lexiconOf: () => lexicon }));
jest.mock('next-intl/server', () => ({
  getTranslations: async () => (code: string) => `In words: ${code}`,
}));

afterEach(() => {
  delete process.env.SOURCEWORK_URL;
});

function asked(method: string, headers: Record<string, string> = {}): Response {
  return proxy(
    new NextRequest('http://school.example/progress', {
      method,
      headers: { host: 'school.example', ...headers },
    }),
  );
}

test('every answer has a policy with a nonce of its own', () => {
  const policies = [asked('GET'), asked('GET')].map(({ headers }) =>
    headers.get('content-security-policy'),
  );
  expect(policies[0]).toMatch(/script-src 'nonce-[0-9a-f-]{36}' 'strict-dynamic'/);
  expect(policies[0]).not.toBe(policies[1]);
});

test('a nonce sent by the browser is not taken over', () => {
  const { headers } = asked('GET', { 'content-security-policy': "script-src 'nonce-mine'" });
  expect(headers.get('x-middleware-request-content-security-policy')).not.toContain('mine');
});

test.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
  '%s from another site goes no further',
  async (method) => {
    const response = asked(method, { origin: 'https://evil.example' });
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ problem: { code: 'foreign-origin' } });
    expect(asked(method, { origin: 'http://school.example' }).status).toBe(200);
  },
);

test('only a site served by https tells browsers to keep to it', () => {
  expect(asked('GET').headers.get('strict-transport-security')).toBeNull();
  process.env.SOURCEWORK_URL = 'https://school.example';
  expect(asked('GET').headers.get('strict-transport-security')).toBe('max-age=31536000');
});

/** The doors right below `/api` before which nobody stands. */
const unguarded = readdirSync('app/api')
  .filter((name) => existsSync(`app/api/${name}/route.ts`))
  .filter((name) => !new RegExp(`^${config.matcher}$`).test(`/api/${name}`));

test('it stands before every page, and before all that is not named', () => {
  const guarded = new RegExp(`^${config.matcher}$`);
  for (const path of ['/', '/progress', '/api/attempts/1/finish', '/api/auth/sign-out']) {
    expect(guarded.test(path)).toBe(true);
  }
  expect(guarded.test('/_next/static/chunks/main.js')).toBe(false);
  expect(unguarded).toContain('responses');
});

test.each(unguarded)('the door %s keeps other sites out by itself', async (name) => {
  const { POST } = jest.requireActual(`@/app/api/${name}/route`);
  const headers = { host: 'school.example', origin: 'https://evil.example' };
  const request = new Request(`http://school.example/api/${name}`, { method: 'POST', headers });
  const response = await POST(request, { params: Promise.resolve({}) });
  expect(response.status).toBe(403);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
});
