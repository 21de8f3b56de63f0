import 'server-only';
import { administratorLink } from './accounts/make-administrator';
import { prepareChoices } from './attempts/quiz-choices';
import { siteAddress } from './auth/site';
import { database } from './database/client';
import { oneLine } from './database/start-problem';
import { documents } from './documents/library';
import { stopOnSignal } from './stop-on-signal';
import { beginUpkeep } from './upkeep';
import { presentWorld } from './use-case';

/** `npm start` runs the server as its child: should it be killed, the server must not stay behind alone. */
function endWithParent(): void {
  if (process.connected) process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}

/**
 * Makes ready what every page needs, database and content. What stands in the way is said in one line,
 * and the process ends with exit code 1. While there is no administrator, a one-time link that makes one is
 * printed.
 */
export async function prepareServer(): Promise<void> {
  endWithParent();
  // Set by `npm start`: Next leaves the signals to us, since it knows nothing of the database.
  if (process.env.NEXT_MANUAL_SIG_HANDLE) stopOnSignal();
  try {
    await documents();
    await database();
    const link = await administratorLink(await presentWorld());
    if (link !== null) console.log(`Make the administrator: ${siteAddress()}${link}`);
    beginUpkeep();
    // Not waited for: a page that needs them before they are there waits itself.
    prepareChoices().catch((fault: unknown) =>
      console.error('The choices of a document could not be worked out.', fault),
    );
  } catch (error) {
    console.error(`Sourcework cannot start. ${oneLine(error)}`);
    process.exit(1);
  }
}
