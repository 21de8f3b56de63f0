import { type NextRequest, NextResponse } from 'next/server';
import { problemAnswer } from '@/app/api/answer';
import { contentSecurityPolicy } from '@/server/auth/content-security-policy';
import { isSameOrigin } from '@/server/auth/same-origin';
import { isServedByHttps } from '@/server/auth/site';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether a path can be read; Next fails on one that breaks off in the middle of a character. */
function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/**
 * Stands before every page and action: refuses changes that another site asks for, and gives each answer
 * a Content-Security-Policy with a nonce of its own, which Next puts on its scripts.
 */
export function proxy(request: NextRequest): Response {
  if (!reading.has(request.method) && !isSameOrigin(request.headers)) {
    return problemAnswer({ code: 'foreign-origin' });
  }
  const policy = contentSecurityPolicy(crypto.randomUUID());
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const response = isReadable(request.nextUrl.pathname)
    ? NextResponse.next({ request: { headers } })
    : NextResponse.rewrite(new URL('/nothing-lies-here', request.url), { request: { headers } });
  response.headers.set('content-security-policy', policy);
  if (isServedByHttps()) response.headers.set('strict-transport-security', 'max-age=31536000');
  return response;
}

// The doors that a class knocks at with every answer do the same for themselves (app/api/door.ts): standing
// before them too took a tenth of the time of an answer. Next reads this text without running it.
export const config = {
  matcher:
    '/((?!_next/static|api/(?:appeals|attempts|flags|live-answers|responses|review-undos|reviews|self-checks|submissions)$).*)',
};
