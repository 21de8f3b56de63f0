import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { startServer } from '@/__tests__/support/server';
import { freePort } from '@/cli/machines/free-port';

// The built app as a process: no browser is needed for these.

/** Starts a server that must not come up, and returns its exit code and what it said of why. */
async function refusal(environment: Record<string, string>) {
  const server = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(await freePort()),
      ...environment,
    },
  });
  let said = '';
  server.stderr.on('data', (chunk) => {
    said += String(chunk);
  });
  const code = await new Promise((resolve) => server.once('close', resolve));
  return { code, said: said.trim() };
}

test('health tells the database and the documents', async ({ request }) => {
  const response = await request.get('/api/health');
  expect(response.status()).toBe(200);
  expect(await response.json()).toEqual({ status: 'ok', database: 'pglite', documents: 1 });
});

test('every answer carries the headers that keep a page to itself', async ({ request }) => {
  for (const place of ['/', '/nothing-here', '/api/health']) {
    const headers = (await request.get(place)).headers();
    expect(headers['content-security-policy'], place).toMatch(/script-src 'nonce-/);
    expect(headers['x-content-type-options'], place).toBe('nosniff');
    expect(headers['x-frame-options'], place).toBe('DENY');
    expect(headers['referrer-policy'], place).toBe('same-origin');
    expect(headers['x-powered-by'], place).toBeUndefined();
  }
});

test('a page’s scripts carry its nonce and run', async ({ page }) => {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  const response = await page.goto('/');
  await page.waitForLoadState('networkidle');
  const policy = response?.headers()['content-security-policy'] ?? '';
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  // What such a script loads in its turn needs none: the policy trusts it for whom it trusts.
  const scripts = (await response?.text())?.match(/<script[^>]*>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
  expect(violations).toEqual([]);
});

test('an address that cannot be read leads nowhere', async ({ baseURL }) => {
  for (const place of ['/documents/%E0%A4%A', '/quiz/%ff', '/documents/a%00b', '/%E0%A4']) {
    const { status } = await fetch(`${baseURL}${place}`);
    expect(status, place).toBe(404);
  }
});

test('nobody is made a guest from another site, and only the sign-in of guests is open', async ({
  request,
  baseURL,
}) => {
  const signIn = '/api/auth/sign-in/anonymous';
  const foreign = await request.post(signIn, { headers: { origin: 'https://evil.example' } });
  expect(foreign.status()).toBe(403);
  const own = { origin: baseURL ?? '' };
  const made = await request.post(signIn, { headers: own, data: {} });
  expect(made.status()).toBe(200);
  // The tags under which the session takes facts, and no token.
  expect(Object.keys(await made.json())).toEqual(['tags', 'guest']);
  const again = await request.post(signIn, { headers: own, data: {} });
  expect(again.headers()['set-cookie']).toBeUndefined();
  for (const closed of ['sign-up/email', 'sign-in/email', 'delete-user', 'update-user']) {
    const response = await request.post(`/api/auth/${closed}`, { headers: own, data: {} });
    expect(response.status(), closed).toBe(404);
  }
});

test('a killed server comes up again on its data, and a second one is refused them', async () => {
  test.slow();
  const server = await startServer();
  try {
    await server.kill();
    await server.restart();
    const { code, said } = await refusal({ SOURCEWORK_DATA: server.data });
    expect(code).toBe(1);
    expect(said).toMatch(
      /^Sourcework cannot start\. The data folder \S+ is in use by process \d+\. Stop that process, .*$/,
    );
  } finally {
    await server.stop();
  }
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal} stops npm start in peace: one line, the database closed, the folder let go`, async () => {
    test.slow();
    const data = await mkdtemp(path.join(tmpdir(), 'sourcework-stopped-'));
    const port = await freePort();
    const start = spawn(process.execPath, ['cli/start.mjs'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PORT: String(port), SOURCEWORK_DATA: data },
    });
    let said = '';
    for (const stream of [start.stdout, start.stderr]) {
      stream.on('data', (chunk) => {
        said += String(chunk);
      });
    }
    await expect.poll(() => said, { timeout: 60_000 }).toContain('Sourcework is ready');
    expect(await readdir(data)).toContain('lock');
    const before = said;
    const ended = new Promise((resolve) => start.once('close', resolve));
    start.kill(signal);
    start.kill(signal);
    expect(await ended).toBe(0);
    expect(said.slice(before.length).trim()).toBe(
      'Stopping: what is under way is finished, and the database closed …',
    );
    expect(await readdir(data)).not.toContain('lock');
    await expect(fetch(`http://127.0.0.1:${port}/api/health`)).rejects.toThrow();
    await rm(data, { recursive: true });
  });
}

test('a database server that does not answer, and an address that is none, are said in a line', async () => {
  const silent = await refusal({ DATABASE_URL: 'postgresql://a:hidden@127.0.0.1:1/b' });
  expect(silent.code).toBe(1);
  expect(silent.said).toMatch(/^Sourcework cannot start\. The database at 127\.0\.0\.1:1\/b .*$/);
  const wrong = await refusal({ DATABASE_URL: 'mysql://a/b' });
  expect(wrong.code).toBe(1);
  expect(wrong.said).toMatch(/^Sourcework cannot start\. DATABASE_URL is not .*$/);
});

test('a damaged data folder stops the start', async () => {
  const data = await mkdtemp(path.join(tmpdir(), 'sourcework-damaged-'));
  await writeFile(path.join(data, 'database'), 'no folder');
  const { code, said } = await refusal({ SOURCEWORK_DATA: data });
  expect(code).toBe(1);
  expect(said).toMatch(/^Sourcework cannot start\. The database in \S+ is damaged .*$/);
  await rm(data, { recursive: true });
});
