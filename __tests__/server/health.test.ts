import { oneLine } from '@/server/database/start-problem';
import { health } from '@/server/health';

afterEach(() => {
  delete process.env.DATABASE_URL;
});

test('without a database the cause is told in one line', async () => {
  process.env.DATABASE_URL = 'postgresql://a:hidden@127.0.0.1:1/b';
  const report = await health();
  expect(report).toEqual({
    status: 'unavailable',
    cause: expect.stringMatching(/^The database at 127\.0\.0\.1:1\/b cannot be used .*$/),
  });
});

test.each([
  [
    new Error(
      '\nInvalid `prisma.$queryRaw()` invocation:\n\n\nRaw query failed. Code: `N/A`. Message: `the server is gone`',
    ),
    'Raw query failed. Code: `N/A`. Message: `the server is gone`',
  ],
  [new Error('one\ntwo'), 'one'],
  [Object.assign(new Error(''), { code: 'ENOSPC' }), 'error ENOSPC'],
  [{ errno: 51 }, 'error 51'],
  ['just words', 'just words'],
])('%# an error is told by the line that says what happened', (error, line) => {
  expect(oneLine(error)).toBe(line);
});
