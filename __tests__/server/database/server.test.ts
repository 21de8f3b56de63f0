import { emptyPostgresqlUrl, postgresqlServer } from '@/__tests__/support/database';
import { databaseOver } from '@/server/database/client';
import { databaseHome } from '@/server/database/home';
import { openServer } from '@/server/database/server';

jest.setTimeout(60_000);

describe('the address of the database', () => {
  test.each([
    ['none', {}, { kind: 'pglite', folder: `${process.cwd()}/.data` }],
    ['a folder', { SOURCEWORK_DATA: '/srv/data' }, { kind: 'pglite', folder: '/srv/data' }],
    [
      'a server',
      { DATABASE_URL: 'postgresql://a:b@c:5432/d' },
      { kind: 'postgresql', url: 'postgresql://a:b@c:5432/d' },
    ],
  ])('%s', (_name, environment, home) => {
    expect(databaseHome({ NODE_ENV: 'test', ...environment })).toEqual(home);
  });

  test.each(['mysql://a/b', 'localhost:5432', 'postgres'])('%s is refused', (url) => {
    expect(() => databaseHome({ NODE_ENV: 'test', DATABASE_URL: url })).toThrow(
      /^DATABASE_URL is not an address .*$/,
    );
  });
});

test('a server that does not answer is named, without the password', async () => {
  const opening = openServer('postgresql://someone:hidden@127.0.0.1:1/school');
  await expect(opening).rejects.toThrow(
    /^The database at 127\.0\.0\.1:1\/school cannot be used \(.*ECONNREFUSED.*\)\. Check that it runs .*$/,
  );
  await expect(opening).rejects.not.toThrow('hidden');
});

(postgresqlServer ? test : test.skip)('processes that start at once migrate once', async () => {
  const url = await emptyPostgresqlUrl(postgresqlServer ?? '');
  const connections = await Promise.all([1, 2, 3].map(() => openServer(url)));
  for (const connection of connections) {
    expect(await databaseOver(connection).user.count()).toBe(0);
    await connection.close();
  }
});
