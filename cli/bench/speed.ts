import { databaseOver } from '@/server/database/client';
import { startApp } from '../machines/app-server';
import { withTemporaryFolder } from '../machines/temporary-folder';
import type { Benchmark, Figure } from './benchmark';
import { type DatabaseHome, pgliteHome, withPostgresqlHome } from './speed/database-homes';
import { type OwnWork, timingsOfOwnWork } from './speed/in-process';
import { timingsOverHttp } from './speed/over-http';
import { countedTurns, type TimingsByWork, warmingTurns, works } from './speed/timings-by-work';
import { percentile } from './timings';

/** How many times the bare transaction the work may take. */
const bar = 2;

/** A database of each kind, and what is said of it. */
const kinds = { pglite: 'On PGlite', postgresql: 'On PostgreSQL' } as const;

async function overHttp({ app }: DatabaseHome): Promise<TimingsByWork> {
  const server = await startApp(app);
  try {
    return await timingsOverHttp(server.origin);
  } finally {
    await server.stop();
  }
}

async function inProcess({ connect }: DatabaseHome): Promise<OwnWork> {
  const connection = await connect();
  const database = databaseOver(connection);
  try {
    return await timingsOfOwnWork(database);
  } finally {
    await database.$disconnect();
    await connection.close();
  }
}

function figures(table: string, http: TimingsByWork, { useCase, bare }: OwnWork): Figure[] {
  return works.flatMap((row): Figure[] => {
    const figure = (
      column: string,
      value: number,
      unit: Figure['unit'],
      atMost?: number,
    ): Figure => ({
      table,
      row,
      column,
      value,
      unit,
      ...(atMost !== undefined && { atMost }),
    });
    const asked = [
      { way: 'HTTP', timings: http[row] },
      { way: 'use case', timings: useCase[row] },
      { way: 'bare', timings: bare[row] },
    ];
    const middles = new Map(
      asked.flatMap(({ way, timings }) => (timings ? [[way, percentile(timings, 0.5)]] : [])),
    );
    const milliseconds = asked.flatMap(({ way, timings }) =>
      timings
        ? [
            figure(`${way} p50`, percentile(timings, 0.5), 'ms'),
            figure(`${way} p95`, percentile(timings, 0.95), 'ms'),
          ]
        : [],
    );
    const least = middles.get('bare');
    const ratios = ['use case', 'HTTP'].flatMap((way) => {
      const middle = middles.get(way);
      return least === undefined || middle === undefined
        ? []
        : [figure(`${way} ÷ bare`, middle / least, 'times', bar)];
    });
    return [...milliseconds, ...ratios];
  });
}

export const speed: Benchmark = {
  name: 'speed',
  question: 'How fast are the document page, a quiz start, an answer saved and a card reviewed?',
  method: `${countedTurns} turns of each after ${warmingTurns} to get warm, one after the other, by one guest. HTTP: asked of the production server from another process of the same machine, until the whole answer had come. Use case: the same work called in process, without HTTP or session. Bare: the same rows read and written through Prisma in one interactive transaction, with nothing parsed, guarded, drawn, graded or scheduled, turn by turn beside the use case. Ratios are of the medians. The bar of ${bar} times is applied to both, though HTTP also carries the request, the session and the second process on the same cores. Most answers are wrong, so that cards fall due as well. The document page reads no row, and has no transaction to be compared with; nor has health, which is there to show what a request costs by itself. PostgreSQL runs with its usual settings, so each commit is on disk.`,
  run: (say) =>
    withTemporaryFolder(async (folder) => {
      const measured = async (table: string, home: DatabaseHome): Promise<Figure[]> => {
        say(`${table}: over HTTP`);
        const http = await overHttp(home);
        say(`${table}: in process`);
        return figures(table, http, await inProcess(home));
      };
      const embedded = await measured(kinds.pglite, pgliteHome(folder));
      const server = await withPostgresqlHome(folder, (home) => measured(kinds.postgresql, home));
      if (typeof server !== 'string') return [...embedded, ...server];
      const skipped: Figure = {
        table: kinds.postgresql,
        row: 'everything',
        column: 'HTTP p50',
        value: null,
        unit: 'ms',
        remark: `PostgreSQL part skipped: ${server}`,
      };
      return [...embedded, skipped];
    }),
};
