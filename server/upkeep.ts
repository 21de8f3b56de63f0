import 'server-only';
import { forgetUnanswered } from './attempts/forget-unanswered';
import { now } from './clock';
import { database } from './database/client';

const hour = 60 * 60 * 1_000;

async function keepUp(): Promise<void> {
  await forgetUnanswered({ database: await database(), now: now() });
}

/** Does now, and every hour from now on, what no request waits for. A failure is told and tried again. */
export function beginUpkeep(): void {
  const attempt = () => {
    keepUp().catch((fault: unknown) =>
      console.error('Upkeep failed and will be tried again.', fault),
    );
  };
  attempt();
  setInterval(attempt, hour).unref();
}
