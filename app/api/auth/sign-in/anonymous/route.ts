import { currentAsker } from '@/server/auth/asker';
import { auth } from '@/server/auth/auth';
import { isSameOrigin } from '@/server/auth/same-origin';
import { problemAnswer } from '../../../answer';

/** Makes a guest and their session. Who has a session already keeps it. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return problemAnswer({ code: 'foreign-origin' });
  if ((await currentAsker()).learnerId !== null) return Response.json({});
  return (await auth()).handler(request);
}
