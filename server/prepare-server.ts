import 'server-only';
import { database } from './database/client';
import { oneLine } from './database/start-problem';
import { documents } from './documents/library';

/**
 * Makes ready what every page needs, database and content. What stands in the way is said in one line,
 * and the process ends with exit code 1.
 */
export async function prepareServer(): Promise<void> {
  try {
    await documents();
    await database();
  } catch (error) {
    console.error(`Sourcework cannot start. ${oneLine(error)}`);
    process.exit(1);
  }
}
