import { problemAnswer } from '@/app/api/answer';
import { ownerFacts } from '@/domain/sync/belonging';
import { auth } from '@/server/auth/auth';
import { learnerTag } from '@/server/auth/learner-tag';
import { isSameOrigin } from '@/server/auth/same-origin';
import { renewedSession, sessionOwner } from '@/server/auth/session';

function guestIn(made: unknown): string | null {
  if (typeof made !== 'object' || made === null || !('user' in made)) return null;
  const { user } = made;
  if (typeof user !== 'object' || user === null || !('id' in user)) return null;
  return typeof user.id === 'string' ? user.id : null;
}

/** Nothing that is sent along matters to a guest, so nothing of it can be wrong. */
function withoutBody({ url, headers: sent }: Request): Request {
  const headers = new Headers(sent);
  for (const name of ['content-type', 'content-length', 'transfer-encoding']) headers.delete(name);
  return new Request(url, { method: 'POST', headers });
}

/**
 * Makes a guest and their session. Who has a session already keeps it. The answer says under which tags
 * the session takes facts, and nothing else of the guest: the session is in the cookie, where no script
 * can read it. 429 tells when to come back.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return problemAnswer({ code: 'foreign-origin' });
  const present = await renewedSession();
  if (present !== null) {
    return Response.json(ownerFacts(sessionOwner(present)));
  }
  const made = await (await auth()).handler(withoutBody(request));
  const headers = new Headers({ 'cache-control': 'private, no-store' });
  for (const cookie of made.headers.getSetCookie()) headers.append('set-cookie', cookie);
  const wait = made.headers.get('x-retry-after');
  if (wait !== null) headers.set('retry-after', wait);
  const guest = made.ok ? guestIn(await made.json()) : null;
  const owner = guest === null ? null : { tags: [learnerTag(guest)], isGuest: true };
  return Response.json(ownerFacts(owner), { status: made.status, headers });
}
