import 'server-only';
import { headers } from 'next/headers';
import { auth } from '../auth/auth';
import { forgetCookie, keepCookie } from '../auth/browser-cookie';
import type { Asker, World } from '../use-case';
import { guestWork } from './guest-work';
import { makeCode } from './one-time-code';

/** Somebody who is signed in now. */
export interface SignedIn {
  learnerId: string;
  /** Whether a guest was here until now, who is to be asked about the work done so far. */
  asksAboutGuest: boolean;
}

/** How long the question about a guest's work stays open, in hours. */
const questionHours = 1;

/**
 * Keeps the question about the work of the guest who asks, before another session takes the place of the
 * guest's. Returns whether there is anything to ask about.
 */
export async function keepGuestQuestion(
  { learnerId }: Asker,
  { database, now, random }: World,
): Promise<boolean> {
  await forgetCookie('guest-work');
  if (learnerId === null || (await guestWork(database, learnerId)) === null) return false;
  const code = await makeCode(database, {
    purpose: 'guest-work',
    userId: learnerId,
    lifetime: questionHours,
    now,
    random,
  });
  await keepCookie('guest-work', code, questionHours * 60 * 60);
  return true;
}

/**
 * What goes with any sign-in: the question about the work of a guest who was here until now. A guest who
 * did nothing leaves nothing behind, and is not asked.
 */
export async function signedIn(learnerId: string, asker: Asker, world: World): Promise<SignedIn> {
  const asksAboutGuest = await keepGuestQuestion(asker, world);
  if (asker.learnerId !== null && asker.learnerId !== learnerId && !asksAboutGuest) {
    await world.database.user.deleteMany({ where: { id: asker.learnerId, role: 'guest' } });
  }
  return { learnerId, asksAboutGuest };
}

/**
 * Opens a session, on the browser that sent the present request, for somebody who has shown who they are.
 * Nothing of a guest who was here goes along by itself; see `settleGuestWork`.
 */
export async function signIn(learnerId: string, asker: Asker, world: World): Promise<SignedIn> {
  const { api } = await auth(world.database);
  await api.openSession({ body: { userId: learnerId }, headers: await headers() });
  return signedIn(learnerId, asker, world);
}
