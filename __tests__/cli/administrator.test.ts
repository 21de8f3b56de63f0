import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const folder = mkdtempSync(path.join(tmpdir(), 'sourcework-administrator-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('whoever has the server gets a link that makes an administrator, another one each time', () => {
  const { DATABASE_URL: _own, ...inherited } = process.env;
  const links = [1, 2].map(() => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', 'cli/administrator.ts'],
      { encoding: 'utf8', env: { ...inherited, SOURCEWORK_DATA: folder } },
    );
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    return stdout.trim();
  });
  expect(links[0]).toMatch(/http:\/\/\S+\/first\/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  expect(links[1]).not.toBe(links[0]);
}, 120_000);
