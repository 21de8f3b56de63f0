import 'server-only';
import { headers } from 'next/headers';
import type { Asker } from '../use-case';
import { auth } from './auth';

async function asker(query: { disableRefresh: boolean }): Promise<Asker> {
  // Asked first: a page that the build tries out ends here, before the database is opened.
  const sent = await headers();
  const { api } = await auth();
  const session = await api.getSession({ headers: sent, query });
  return { learnerId: session?.user.id ?? null };
}

/** Returns who asks for the present page, by the session cookie. */
export async function currentAsker(): Promise<Asker> {
  return asker({ disableRefresh: true });
}

/**
 * Returns who sent the present request and lets the session live on from today. Only for route handlers
 * and actions: a page being rendered cannot write the cookie anew.
 */
export async function renewedAsker(): Promise<Asker> {
  return asker({ disableRefresh: false });
}
