import { randomUUID } from 'node:crypto';

/** Somebody at a browser, as the server sees them: one session, one device, requests one after another. */
export interface Visitor {
  /** Returns a page's HTML. */
  page(path: string): Promise<string>;
  /** Starts a quiz by the plain form, and returns the attempt's id without opening its page. */
  startQuiz(fields: Record<string, string>): Promise<string>;
  /** Makes the guest that a browser makes before its first answer. */
  becomeGuest(): Promise<void>;
  /** Posts a fact as the outbox does, and returns the server's answer. */
  send(path: string, facts: Record<string, unknown>): Promise<unknown>;
}

/** Returns a new visitor of the app at `origin`. Every request that is not answered well throws. */
export function visitor(origin: string): Visitor {
  const cookies = new Map<string, string>();
  const deviceId = randomUUID();
  let counter = 0;

  async function request(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(origin + path, {
      ...init,
      redirect: 'manual',
      headers: {
        ...init.headers,
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(init.method === 'POST' && { origin }),
      },
    }).catch((error: Error) => {
      const why = error.cause instanceof Error ? error.cause.message : error.message;
      throw new Error(`${init.method ?? 'GET'} ${path} was not answered: ${why}`);
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const equals = pair.indexOf('=');
      cookies.set(pair.slice(0, equals), pair.slice(equals + 1));
    }
    if (response.status >= 400) {
      const said = (await response.text()).slice(0, 200);
      throw new Error(`${init.method ?? 'GET'} ${path} was answered ${response.status}: ${said}`);
    }
    return response;
  }

  function post(path: string, body: unknown): Promise<Response> {
    return request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  return {
    page: async (path) => (await request(path)).text(),
    async startQuiz(fields) {
      const response = await request('/api/attempts', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
      });
      await response.arrayBuffer();
      const { pathname } = new URL(response.headers.get('location') ?? '', origin);
      const attempt = pathname.match(/^\/quiz\/([^/]+)$/)?.[1];
      if (attempt === undefined) throw new Error(`Starting a quiz led to ${pathname}.`);
      return attempt;
    },
    async becomeGuest() {
      await (await post('/api/auth/sign-in/anonymous', {})).arrayBuffer();
    },
    async send(path, facts) {
      counter += 1;
      return (await post(path, { id: randomUUID(), deviceId, counter, ...facts })).json();
    },
  };
}
