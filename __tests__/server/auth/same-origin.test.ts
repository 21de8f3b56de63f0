import { contentSecurityPolicy } from '@/server/auth/content-security-policy';
import { isSameOrigin } from '@/server/auth/same-origin';

afterEach(() => {
  delete process.env.SOURCEWORK_URL;
});

const host = 'school.example:3000';

test.each<[boolean, Record<string, string>]>([
  [true, { 'sec-fetch-site': 'same-origin' }],
  [true, { 'sec-fetch-site': 'none' }],
  [false, { 'sec-fetch-site': 'same-site' }],
  [false, { 'sec-fetch-site': 'cross-site' }],
  [false, { 'sec-fetch-site': 'cross-site', origin: 'http://school.example:3000' }],
  [true, { origin: 'http://school.example:3000' }],
  [false, { origin: 'http://school.example' }],
  [false, { origin: 'http://school.example.evil.example:3000' }],
  [false, { origin: 'null' }],
  [false, { origin: 'not an address' }],
  [false, {}],
])('%s for %j', (expected, headers) => {
  expect(isSameOrigin(new Headers({ host, ...headers }))).toBe(expected);
});

test('behind a proxy that changes the host, the site’s own address counts', () => {
  const headers = new Headers({ host: '127.0.0.1:3000', origin: 'https://school.example' });
  expect(isSameOrigin(headers)).toBe(false);
  process.env.SOURCEWORK_URL = 'https://school.example';
  expect(isSameOrigin(headers)).toBe(true);
});

test('the policy runs only scripts with the nonce and asks no other host', () => {
  const policy = contentSecurityPolicy('abc');
  expect(policy).toContain("script-src 'nonce-abc' 'strict-dynamic';");
  expect(policy).toContain("default-src 'self';");
  expect(policy).not.toMatch(/unsafe|http|\*/);
});
