import { itemTypes } from '@/items/item';
import { startApp } from '../machines/app-server';
import { withTemporaryFolder } from '../machines/temporary-folder';
import type { Benchmark, Figure } from './benchmark';
import { letterSlug } from './sitting';
import { visitor } from './visitor';
import { withEmptyPage } from './weight/empty-page';
import { type LoadedBytes, loadedBytes, withChromium } from './weight/loaded-bytes';

/** How many times the JavaScript of an empty page a quiz page may send. */
const quizBar = 1.35;

interface Weighed {
  row: string;
  loaded: LoadedBytes;
  isQuiz: boolean;
}

function figures({ row, loaded, isQuiz }: Weighed, empty: LoadedBytes): Figure[] {
  const table = 'Sent to a browser with an empty cache (gzip)';
  return [
    { table, row, column: 'JavaScript', value: loaded.script / 1_000, unit: 'kB' },
    {
      table,
      row,
      column: 'JavaScript ÷ empty page',
      value: loaded.script / empty.script,
      unit: 'times',
      ...(isQuiz && { atMost: quizBar }),
    },
    {
      table,
      row,
      column: 'with headers ÷ empty page',
      value: loaded.scriptWithHeaders / empty.scriptWithHeaders,
      unit: 'times',
    },
    { table, row, column: 'all', value: loaded.total / 1_000, unit: 'kB' },
    { table, row, column: 'asked for', value: loaded.requests, unit: 'requests' },
  ];
}

export const weight: Benchmark = {
  name: 'weight',
  question: 'How much do the pages send?',
  method:
    'Debian’s Chromium with a new profile for each page, bytes as they came over the network, until nothing more came; what is fetched ahead for other pages counts too. JavaScript is that of the scripts alone, in gzip; a column beside it also counts the headers of each script, and all is everything with its headers. The empty page is a Next.js app of one dynamic page, built in the same run with the same version. The quiz is at its first question: a mixed one, as one click gives it, and one of each item type alone. The run fails if any page asks another host for anything.',
  run: (say) =>
    withChromium(async (browser) => {
      say('building and weighing an empty page');
      const empty = await withEmptyPage((origin) => loadedBytes(browser, `${origin}/`));
      return withTemporaryFolder(async (data) => {
        say('starting the server');
        const server = await startApp({ data });
        try {
          const weigh = async (row: string, path: string, isQuiz = false): Promise<Weighed> => {
            say(`weighing: ${row}`);
            return { row, loaded: await loadedBytes(browser, server.origin + path), isQuiz };
          };
          const pages = [
            await weigh('home', '/'),
            await weigh('document', `/documents/${letterSlug}`),
            await weigh('study', `/documents/${letterSlug}/cards`),
          ];
          for (const types of [null, ...itemTypes]) {
            const attempt = await visitor(server.origin).startQuiz({
              document: letterSlug,
              ...(types !== null && { types }),
            });
            pages.push(await weigh(`quiz, ${types ?? 'mixed'}`, `/quiz/${attempt}`, true));
          }
          const all = [{ row: 'empty page', loaded: empty, isQuiz: false }, ...pages];
          return all.flatMap((page) => figures(page, empty));
        } finally {
          await server.stop();
        }
      });
    }),
};
