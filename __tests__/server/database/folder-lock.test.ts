import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { lockFolder } from '@/server/database/folder-lock';

let folder: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sourcework-lock-'));
  lock = path.join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

function leaveLock(holder: object): void {
  writeFileSync(
    lock,
    JSON.stringify({ pid: process.pid, started: null, host: hostname(), ...holder }),
  );
}

const isLinux = process.platform === 'linux';
/** A number that no process has: Linux gives none above this. */
const deadProcess = 4_194_305;

test('a locked folder is locked for its own process too, until it is unlocked', () => {
  const unlock = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(`in use by process ${process.pid}`);
  unlock();
  lockFolder(folder)();
});

test('the lock of a dead process is taken over', () => {
  leaveLock({ pid: deadProcess });
  const unlock = lockFolder(folder);
  expect(JSON.parse(readFileSync(lock, 'utf8')).pid).toBe(process.pid);
  unlock();
});

(isLinux ? test : test.skip)(
  'a process that got a dead one’s number does not hold its lock',
  () => {
    leaveLock({ pid: process.ppid, started: '1' });
    lockFolder(folder)();
  },
);

test('a lock file that is no lock is taken over', () => {
  writeFileSync(lock, 'half a li');
  lockFolder(folder)();
});

test('a process on another machine holds the lock as long as it gives signs of life', () => {
  leaveLock({ pid: deadProcess, host: 'elsewhere' });
  expect(() => lockFolder(folder)).toThrow(`in use by process ${deadProcess} on elsewhere`);
  const hourAgo = new Date(Date.now() - 3_600_000);
  utimesSync(lock, hourAgo, hourAgo);
  lockFolder(folder)();
});

test('a takeover cut short is no hindrance', () => {
  leaveLock({ pid: deadProcess });
  writeFileSync(
    `${lock}.takeover`,
    JSON.stringify({ pid: deadProcess, started: null, host: hostname() }),
  );
  lockFolder(folder)();
});

/** A process that locks the folder, says so, and holds it until it is killed. */
function locker(): ChildProcess {
  const script = `
    const { lockFolder } = require('./server/database/folder-lock.ts');
    try { lockFolder(${JSON.stringify(folder)}); console.log('locked'); setInterval(() => {}, 1000); }
    catch (error) { console.log(error.message); }`;
  return spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', '--input-type=commonjs', '-e', script],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
}

function firstWords(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.stdout?.once('data', (chunk) => resolve(String(chunk).trim()));
  });
}

test('of many processes at once, after a crash, one gets the folder and the others its number', async () => {
  leaveLock({ pid: deadProcess });
  const children = Array.from({ length: 4 }, locker);
  try {
    const said = await Promise.all(children.map(firstWords));
    const holder = children[said.indexOf('locked')];
    expect(said.filter((words) => words === 'locked')).toHaveLength(1);
    for (const words of said.filter((words) => words !== 'locked')) {
      expect(words).toContain(`in use by process ${holder?.pid}. Stop that process`);
    }
    expect(() => lockFolder(folder)).toThrow(`in use by process ${holder?.pid}`);
    const ended = new Promise((resolve) => holder?.once('exit', resolve));
    holder?.kill('SIGKILL');
    await ended;
    lockFolder(folder)();
  } finally {
    for (const child of children) child.kill('SIGKILL');
  }
}, 60_000);
