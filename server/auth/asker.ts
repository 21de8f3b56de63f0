import 'server-only';
import type { Asker } from '../use-case';
import { currentSession, renewedSession } from './session';

/** Returns who asks for the present page, by the session cookie. */
export async function currentAsker(): Promise<Asker> {
  return { learnerId: (await currentSession())?.learnerId ?? null };
}

/** Returns who sent the present request; see `renewedSession`. */
export async function renewedAsker(): Promise<Asker> {
  return { learnerId: (await renewedSession())?.learnerId ?? null };
}
