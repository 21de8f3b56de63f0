import { problemAnswer } from '@/app/api/answer';
import { currentAsker } from '@/server/auth/asker';
import { auth } from '@/server/auth/auth';
import { isSameOrigin } from '@/server/auth/same-origin';

/** Nothing that is sent along matters to a guest, so nothing of it can be wrong. */
function withoutBody({ url, headers: sent }: Request): Request {
  const headers = new Headers(sent);
  for (const name of ['content-type', 'content-length', 'transfer-encoding']) headers.delete(name);
  return new Request(url, { method: 'POST', headers });
}

/**
 * Makes a guest and their session. Who has a session already keeps it. The answer says nothing of the
 * guest: the session is in the cookie, where no script can read it. 429 tells when to come back.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return problemAnswer({ code: 'foreign-origin' });
  if ((await currentAsker()).learnerId !== null) return Response.json({});
  const made = await (await auth()).handler(withoutBody(request));
  const headers = new Headers({ 'cache-control': 'private, no-store' });
  for (const cookie of made.headers.getSetCookie()) headers.append('set-cookie', cookie);
  const wait = made.headers.get('x-retry-after');
  if (wait !== null) headers.set('retry-after', wait);
  return Response.json({}, { status: made.status, headers });
}
