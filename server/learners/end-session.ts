import 'server-only';
import { headers } from 'next/headers';
import { auth } from '../auth/auth';

/** Ends the session of the present request and has the browser forget its cookie. */
export async function endSession(): Promise<void> {
  const { api } = await auth();
  await api.signOut({ headers: await headers() });
}
