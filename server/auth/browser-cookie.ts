import 'server-only';
import { cookies } from 'next/headers';
import { isServedByHttps } from './site';

/** Cookies of ours beside the session's; no script can read them. */
type CookieName = 'guest-work' | 'zone';

function fullName(name: CookieName): string {
  return `${isServedByHttps() ? '__Secure-' : ''}sourcework.${name}`;
}

/** Returns what a cookie of the present request says, or null. */
export async function readCookie(name: CookieName): Promise<string | null> {
  return (await cookies()).get(fullName(name))?.value ?? null;
}

/** Has the browser keep a cookie for so many seconds. */
export async function keepCookie(name: CookieName, value: string, seconds: number): Promise<void> {
  (await cookies()).set(fullName(name), value, {
    httpOnly: true,
    sameSite: 'lax',
    secure: isServedByHttps(),
    path: '/',
    maxAge: seconds,
  });
}

/** Has the browser forget a cookie. */
export async function forgetCookie(name: CookieName): Promise<void> {
  (await cookies()).delete(fullName(name));
}
