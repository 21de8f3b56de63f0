import type { Reply } from '@/domain/sync/delivery';
import { presentZone } from '../present-zone';

/** How long a server may be silent before the connection counts as lost, in milliseconds. */
const patience = 15_000;

/** Posts JSON to our own server and returns what came back; never throws. */
export async function post(path: string, body: unknown): Promise<Reply> {
  const given = new AbortController();
  const timer = setTimeout(() => given.abort(), patience);
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'time-zone': presentZone() },
      body: JSON.stringify(body),
      credentials: 'same-origin',
      // An answer under way outlives the page that gave it.
      keepalive: true,
      redirect: 'error',
      signal: given.signal,
    });
    const text = await response.text();
    const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
    return {
      state: 'answered',
      status: response.status,
      body: parsed(text),
      ...(Number.isFinite(retryAfter) && { retryAfterSeconds: retryAfter }),
    };
  } catch {
    return { state: 'unanswered' };
  } finally {
    clearTimeout(timer);
  }
}

/** The JSON value of a body, or undefined when it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
