import 'server-only';
import { database } from './database/client';
import { databaseHome } from './database/home';
import { oneLine } from './database/start-problem';
import { documents } from './documents/library';

/** Whether the server can serve learners: which database answers and how many documents there are. */
export type Health =
  | { status: 'ok'; database: 'pglite' | 'postgresql'; documents: number }
  | { status: 'unavailable'; cause: string };

/** Asks the database and the content, and returns what they say. Never throws. */
export async function health(): Promise<Health> {
  try {
    await (await database()).$queryRaw`SELECT 1`;
    return {
      status: 'ok',
      database: databaseHome().kind,
      documents: (await documents()).length,
    };
  } catch (error) {
    return { status: 'unavailable', cause: oneLine(error) };
  }
}
