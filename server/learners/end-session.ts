import 'server-only';
import { headers } from 'next/headers';
import { auth } from '../auth/auth';
import { forgetCookie } from '../auth/browser-cookie';
import type { Database } from '../database/client';

/**
 * Ends the session of the present request and has the browser forget its cookie, and the question about
 * a guest's work and its zone with it.
 */
export async function endSession(over?: Database): Promise<void> {
  const { api } = await auth(over);
  await api.signOut({ headers: await headers() });
  await forgetCookie('guest-work');
  await forgetCookie('zone');
}
