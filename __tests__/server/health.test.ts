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
