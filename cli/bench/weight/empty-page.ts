import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { atEnd } from '../../machines/at-end';
import { freePort } from '../../machines/free-port';
import { withTemporaryFolder } from '../../machines/temporary-folder';

const run = promisify(execFile);
const startPatience = 60_000;

/** The smallest app of Next.js whose page is made per request, as all of ours are. */
const files = {
  'package.json': '{ "name": "empty-page", "private": true }',
  // The packages are ours, behind a link, so the root of what may be read must hold both folders.
  'next.config.js': `module.exports = {
  turbopack: { root: ${JSON.stringify(path.parse(process.cwd()).root)} },
  typescript: { ignoreBuildErrors: true },
};`,
  'app/layout.tsx': `import type { ReactNode } from 'react';
export default function Layout({ children }: { children: ReactNode }) {
  return <html lang="en"><body>{children}</body></html>;
}`,
  'app/page.tsx': `import { connection } from 'next/server';
export default async function Page() {
  await connection();
  return <p>Empty</p>;
}`,
};

async function answers(origin: string): Promise<boolean> {
  return fetch(origin).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function untilAnswered(origin: string, server: ChildProcess): Promise<void> {
  const deadline = performance.now() + startPatience;
  while (!(await answers(origin))) {
    if (server.exitCode !== null || performance.now() > deadline) {
      throw new Error('The empty page could not be served.');
    }
    await pause(50);
  }
}

/** Builds an empty page with the Next.js that the app uses, and serves it while `work` runs. */
export async function withEmptyPage<Value>(
  work: (origin: string) => Promise<Value>,
): Promise<Value> {
  return withTemporaryFolder(async (folder) => {
    await mkdir(path.join(folder, 'app'));
    await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'junction');
    for (const [name, text] of Object.entries(files)) {
      await writeFile(path.join(folder, name), text);
    }
    const next = path.resolve('node_modules/next/dist/bin/next');
    const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' };
    await run(process.execPath, [next, 'build'], { cwd: folder, env });
    const port = await freePort();
    const server = spawn(process.execPath, [next, 'start', '-p', String(port), '-H', '127.0.0.1'], {
      cwd: folder,
      env,
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => server.once('exit', resolve));
    const forget = atEnd(() => server.kill('SIGKILL'));
    try {
      const origin = `http://127.0.0.1:${port}`;
      await untilAnswered(origin, server);
      return await work(origin);
    } finally {
      server.kill('SIGKILL');
      await ended;
      forget();
    }
  });
}
