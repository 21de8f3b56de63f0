/** The cookies of one browser, in place of `next/headers`: what the server sets comes with the next request. */
let jar = new Map<string, string>();

/** A browser that nobody has used. */
export function freshBrowser(): void {
  jar = new Map();
}

/** Runs something as another browser, and comes back to this one. */
export async function onAnotherBrowser<Value>(work: () => Promise<Value>): Promise<Value> {
  const own = jar;
  jar = new Map();
  try {
    return await work();
  } finally {
    jar = own;
  }
}

export async function headers(): Promise<Headers> {
  const cookie = [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');
  return new Headers({ cookie, host: 'localhost:3000', origin: 'http://localhost:3000' });
}

export async function cookies() {
  return {
    get: (name: string) => {
      const value = jar.get(name);
      return value === undefined ? undefined : { name, value };
    },
    set: (name: string, value: string, options: { maxAge?: number } = {}) => {
      if (options.maxAge === 0) jar.delete(name);
      else jar.set(name, value);
    },
    delete: (name: string) => jar.delete(name),
  };
}
