import 'server-only';
import { database } from './database/client';
import { oneLine } from './database/start-problem';
import { documents } from './documents/library';
import { beginUpkeep } from './upkeep';

/** `npm start` runs the server as its child: should it be killed, the server must not stay behind alone. */
function endWithParent(): void {
  if (process.connected) process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}

/**
 * Makes ready what every page needs, database and content. What stands in the way is said in one line,
 * and the process ends with exit code 1.
 */
export async function prepareServer(): Promise<void> {
  endWithParent();
  try {
    await documents();
    await database();
    beginUpkeep();
  } catch (error) {
    console.error(`Sourcework cannot start. ${oneLine(error)}`);
    process.exit(1);
  }
}
