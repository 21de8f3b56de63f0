import { problemAnswer } from '@/app/api/answer';
import { isSameOrigin } from '@/server/auth/same-origin';
import { endSession } from '@/server/learners/end-session';

/**
 * Ends the session, by a plain form. Pages that the browser has kept go with it, so that on a shared
 * device nobody comes back to them. Facts that the server has not got yet stay, and wait for their owner.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return problemAnswer({ code: 'foreign-origin' });
  await endSession();
  return new Response(null, {
    status: 303,
    headers: { location: '/', 'clear-site-data': '"cache"', 'cache-control': 'private, no-store' },
  });
}
