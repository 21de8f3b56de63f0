import { auth } from '@/server/auth/auth';

/** The way back from the provider: better-auth checks what it says, and opens the session. */
export async function GET(request: Request): Promise<Response> {
  return (await auth()).handler(request);
}
