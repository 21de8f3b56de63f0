import path from 'node:path';
import { startApp } from '../machines/app-server';
import { withTemporaryFolder } from '../machines/temporary-folder';
import type { Benchmark, Figure } from './benchmark';
import { percentile } from './timings';

const runs = 5;

interface Start {
  /** Milliseconds from the command to the first good answer of the health check. */
  health: number;
  /** Milliseconds from the command until the home page had come after that. */
  home: number;
}

/** Starts the app by `npm start`, asks for the home page, and stops it. */
async function oneStart(data: string): Promise<Start> {
  const server = await startApp({ data, command: ['npm', 'start'] });
  try {
    const health = performance.now() - server.startedAt;
    const response = await fetch(server.origin);
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`The home page was answered ${response.status}.`);
    return { health, home: performance.now() - server.startedAt };
  } finally {
    await server.stop();
  }
}

function figures(row: string, starts: readonly Start[]): Figure[] {
  const figure = (column: string, value: number): Figure => ({
    table: 'From npm start to an answer, on PGlite',
    row,
    column,
    value: value / 1_000,
    unit: 's',
  });
  const health = starts.map((start) => start.health);
  const home = starts.map((start) => start.home);
  return [
    figure('health check, median', percentile(health, 0.5)),
    figure('health check, slowest', percentile(health, 1)),
    figure('home page, median', percentile(home, 0.5)),
    figure('home page, slowest', percentile(home, 1)),
  ];
}

export const start: Benchmark = {
  name: 'start',
  question: 'How long does it take from npm start to the first answered request?',
  method: `Installed and built before, nothing changed since. ${runs} starts on empty data folders, then ${runs} on one that is in use; from the command to the first good answer of /api/health, and then of /.`,
  run: (say) =>
    withTemporaryFolder(async (folder) => {
      const used = path.join(folder, 'used');
      say('building, if anything changed');
      await oneStart(used);
      const first: Start[] = [];
      const again: Start[] = [];
      for (let run = 1; run <= runs; run += 1) {
        say(`start ${run} of ${runs} on an empty data folder`);
        first.push(await oneStart(path.join(folder, `first-${run}`)));
      }
      for (let run = 1; run <= runs; run += 1) {
        say(`start ${run} of ${runs} with nothing changed`);
        again.push(await oneStart(used));
      }
      return [
        ...figures('nothing changed', again),
        ...figures('first start, empty data folder', first),
      ];
    }),
};
