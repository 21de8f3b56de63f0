import { access } from 'node:fs/promises';
import { type Browser, chromium } from '@playwright/test';

/** What a page makes a browser load that has nothing in its cache, in bytes as they were sent. */
export interface LoadedBytes {
  /** Of the scripts themselves, in gzip. */
  script: number;
  /** Of the scripts with the headers that came before each. */
  scriptWithHeaders: number;
  /** Of everything, headers included. */
  total: number;
  requests: number;
}

const executable = process.env.CHROMIUM || '/usr/bin/chromium';
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Runs `work` with a Chromium, which is closed afterwards. Throws when there is none. */
export async function withChromium<Value>(
  work: (browser: Browser) => Promise<Value>,
): Promise<Value> {
  await access(executable).catch(() => {
    throw new Error(
      `Chromium is not at ${executable}. Install it (apt-get install chromium), or set CHROMIUM.`,
    );
  });
  const browser = await chromium.launch({ executablePath: executable, args: flags });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

interface Request {
  url: string;
  isScript: boolean;
  encoding: string | undefined;
  headers: number;
  body: number;
}

function encodingOf(headers: Readonly<Record<string, string>>): string | undefined {
  return Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-encoding')?.[1];
}

/** Bytes from which on the server compresses; below, a gzip would be as large. */
const smallest = 1_024;

/**
 * Returns what a new visitor's browser loads for a page until nothing more comes, what it fetches
 * ahead for other pages included. Throws when the page asks another host for anything, or when a
 * script comes in another encoding than gzip, save one so small that the server leaves it as it is.
 */
export async function loadedBytes(browser: Browser, address: string): Promise<LoadedBytes> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const requests = new Map<string, Request>();
    const asked = new Set<string>();
    await session.send('Network.enable');
    session.on('Network.requestWillBeSent', ({ request }) => asked.add(request.url));
    session.on('Network.responseReceived', ({ requestId, response }) => {
      requests.set(requestId, {
        url: response.url,
        isScript: response.mimeType.includes('javascript'),
        encoding: encodingOf(response.headers),
        headers: response.encodedDataLength,
        body: 0,
      });
    });
    session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
      const request = requests.get(requestId);
      if (request) request.body += encodedDataLength;
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const request = requests.get(requestId);
      if (request) request.body = encodedDataLength - request.headers;
    });
    await page.goto(address, { waitUntil: 'networkidle' });

    const { host } = new URL(address);
    const foreign = [...asked].find(
      (url) => /^(https?|wss?):/.test(url) && new URL(url).host !== host,
    );
    if (foreign !== undefined) throw new Error(`${address} asks another host: ${foreign}`);
    const loaded = [...requests.values()];
    const scripts = loaded.filter(({ isScript }) => isScript);
    const plain = scripts.find(({ encoding, body }) => encoding !== 'gzip' && body >= smallest);
    if (plain !== undefined) throw new Error(`${plain.url} is not sent as gzip.`);
    const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
    const whole = ({ headers, body }: Request) => headers + body;
    return {
      script: sum(scripts.map(({ body }) => body)),
      scriptWithHeaders: sum(scripts.map(whole)),
      total: sum(loaded.map(whole)),
      requests: loaded.length,
    };
  } finally {
    await context.close();
  }
}
