import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '@/cli/machines/free-port';

const start = path.resolve('cli/start.mjs');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sourcework-start-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the start to its end and returns what it said and its exit code. */
function started(environment: Record<string, string>, nodeFlags: string[] = []) {
  const { DATABASE_URL: _own, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [...nodeFlags, start], {
    // Not the checkout: should a check fail to stop it, the start must not install or build there.
    cwd: folder,
    encoding: 'utf8',
    env: { ...inherited, SOURCEWORK_DATA: path.join(folder, 'data'), ...environment },
  });
  return { status, said: `${stdout}${stderr}`.trim() };
}

function listening(port: number): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(port, () => resolve(server));
  });
}

test('a port that is taken is named, with another to try', async () => {
  const port = await freePort();
  const server = await listening(port);
  expect(started({ PORT: String(port) })).toEqual({
    status: 1,
    said: `Sourcework cannot start. Port ${port} is taken by another program. Set PORT to a free one: PORT=${port + 1} npm start`,
  });
  server.close();
});

test.each(['abc', '0', '70000', '3000.5'])('PORT=%s is refused', (PORT) => {
  expect(started({ PORT })).toEqual({
    status: 1,
    said: `Sourcework cannot start. PORT is "${PORT}", which is no port. Set it to a number such as 3000.`,
  });
});

test.each(['14.21.3', '20.18.9', '21.7.0', '22.11.0', '23.9.0'])(
  'Node %s is told which ones are needed',
  (version) => {
    const pretence = `data:text/javascript,Object.defineProperty(process.versions, 'node', { value: '${version}' })`;
    expect(started({}, ['--import', pretence])).toEqual({
      status: 1,
      said: `Sourcework cannot start. It needs Node 20.19, 22.12 or 24, or newer ones of these, and this is Node ${version}. Install one from https://nodejs.org.`,
    });
  },
);

test('what runs before the version is known reads on an old Node too', () => {
  const early = ['cli/start.mjs', 'cli/start/checks.mjs', 'cli/start/start-failure.mjs'];
  const imported = early.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^import .* from '(.*)';$/gm)].map(([, from]) => from),
  );
  // There since Node 14.18, or ours.
  const old = ['node:fs', 'node:net', 'node:path', './start/checks.mjs'];
  const ours = ['./start/start-failure.mjs', './start-failure.mjs'];
  expect(imported.filter((from) => ![...old, ...ours].includes(from ?? ''))).toEqual([]);
});

test('what is run before the app tells nobody of it', () => {
  const script = `
    import { run } from ${JSON.stringify(path.resolve('cli/start/run.mjs'))};
    run('Asking', ['-e', 'process.exit(process.env.CHECKPOINT_DISABLE + process.env.NEXT_TELEMETRY_DISABLED === "11" ? 0 : 1)']);`;
  const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', script]);
  expect(status).toBe(0);
});

test('a data folder that cannot be made is named', async () => {
  const file = path.join(folder, 'file');
  writeFileSync(file, '');
  const data = path.join(file, 'data');
  expect(started({ SOURCEWORK_DATA: data, PORT: String(await freePort()) })).toEqual({
    status: 1,
    said: `Sourcework cannot start. The data folder ${data} cannot be written (ENOTDIR). Make it writable, or set SOURCEWORK_DATA to another folder.`,
  });
});

test('packages are installed when the lock file names one that is missing, and not again', () => {
  const lock = (packages: object) => JSON.stringify({ lockfileVersion: 3, packages });
  const installed = { 'node_modules/a': { version: '1.0.0' } };
  const script = `
    import { installPackages } from ${JSON.stringify(path.resolve('cli/start/packages.mjs'))};
    process.env.npm_execpath = ${JSON.stringify(path.join(folder, 'npm.js'))};
    installPackages({ withDevelopment: process.argv[1] === 'dev' });`;
  const runs = (...parameters: string[]) => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', script, ...parameters],
      { cwd: folder, encoding: 'utf8' },
    );
    return `${stdout}${stderr}`.trim();
  };
  writeFileSync(path.join(folder, 'npm.js'), '');
  writeFileSync(path.join(folder, 'package-lock.json'), lock({ '': {}, ...installed }));
  expect(runs()).toMatch(/^Installing packages/);
  mkdirSync(path.join(folder, 'node_modules'));
  cpSync(
    path.join(folder, 'package-lock.json'),
    path.join(folder, 'node_modules/.package-lock.json'),
  );
  expect(runs()).toBe('');
  const wanted = {
    ...installed,
    'node_modules/b': { version: '1.0.0', optional: true },
    'node_modules/c': { version: '1.0.0', dev: true },
  };
  writeFileSync(path.join(folder, 'package-lock.json'), lock(wanted));
  expect(runs()).toBe('');
  expect(runs('dev')).toMatch(/^Installing packages/);
  writeFileSync(
    path.join(folder, 'package-lock.json'),
    lock({ 'node_modules/a': { version: '1.0.1' } }),
  );
  expect(runs()).toMatch(/^Installing packages/);
});

test('work is done when what it is made from changed, was cut short, or was never done', () => {
  const script = `
    import { whenChanged } from ${JSON.stringify(path.resolve('cli/start/fingerprint.mjs'))};
    whenChanged('stamp', ['source', 'absent'], () => {
      console.log('worked');
      if (process.argv[1] === 'fail') process.exit(1);
    });`;
  const runs = (...parameters: string[]) =>
    spawnSync(process.execPath, ['--input-type=module', '-e', script, ...parameters], {
      cwd: folder,
      encoding: 'utf8',
    }).stdout.trim();
  mkdirSync(path.join(folder, 'source/inner'), { recursive: true });
  writeFileSync(path.join(folder, 'source/inner/a.ts'), '1');
  expect(runs()).toBe('worked');
  expect(runs()).toBe('');
  writeFileSync(path.join(folder, 'source/inner/a.ts'), '2');
  expect(runs('fail')).toBe('worked');
  expect(runs()).toBe('worked');
  expect(runs()).toBe('');
  writeFileSync(path.join(folder, 'absent'), '');
  expect(runs()).toBe('worked');
});
