import 'server-only';
import path from 'node:path';
import { StartProblem } from './start-problem';

/** Where the data live: on a PostgreSQL server, or embedded in this process with its data in a folder. */
export type DatabaseHome = { kind: 'postgresql'; url: string } | { kind: 'pglite'; folder: string };

/** Reads `DATABASE_URL` and `SOURCEWORK_DATA`. Throws a StartProblem when the address is no address. */
export function databaseHome(environment: NodeJS.ProcessEnv = process.env): DatabaseHome {
  const url = environment.DATABASE_URL;
  if (!url)
    return {
      kind: 'pglite',
      folder: path.resolve(/* turbopackIgnore: true */ environment.SOURCEWORK_DATA || '.data'),
    };
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) {
    throw new StartProblem(
      'DATABASE_URL is not an address of a PostgreSQL database. Write it as postgresql://user:password@host:5432/name, or unset it to keep the data in a folder.',
    );
  }
  return { kind: 'postgresql', url };
}
