import 'server-only';
import { headers } from 'next/headers';
import type { Asker } from '../use-case';
import { currentSession, renewedSession, type Session } from './session';

/** The address that the nearest proxy saw, or the app itself: those before it anybody could write. */
async function addressAsked(): Promise<string> {
  const passed = (await headers()).get('x-forwarded-for') ?? '';
  return passed.split(',').at(-1)?.trim().slice(0, 100) || 'unknown';
}

async function askerOf(session: Session | null): Promise<Asker> {
  return { learnerId: session?.learnerId ?? null, address: await addressAsked() };
}

/** Returns who asks for the present page, by the session cookie. */
export async function currentAsker(): Promise<Asker> {
  return askerOf(await currentSession());
}

/** Returns who sent the present request; see `renewedSession`. */
export async function renewedAsker(): Promise<Asker> {
  return askerOf(await renewedSession());
}
