import { spawnSync } from 'node:child_process';

function content(...words: string[]) {
  return spawnSync(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'cli/content.ts', ...words],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
}

test('check ends with one line a document', () => {
  const { status, stdout } = content('check');
  expect(status).toBe(0);
  expect(stdout.trim().split('\n').at(-1)).toMatch(
    /^brezhnev-to-carter-1977: 26 passages, \d+ claims, \d+ prompts, \d+ terms, \d+ items$/,
  );
});

test('items prints the bank as JSON, the same bytes for the same seed', () => {
  const first = content('items', 'brezhnev-to-carter-1977', '--seed', '7');
  const again = content('items', 'brezhnev-to-carter-1977', '--seed', '7');
  expect(first.stdout).toBe(again.stdout);
  const items = JSON.parse(first.stdout);
  expect(items.length).toBeGreaterThanOrEqual(120);
  for (const item of items) {
    expect(item).toMatchObject({
      id: expect.any(String),
      type: expect.any(String),
      stem: expect.any(String),
      key: expect.anything(),
      explanation: expect.any(String),
      evidence: expect.arrayContaining([
        { passage: expect.any(Number), quote: expect.any(String) },
      ]),
      claims: expect.any(Array),
      topic: expect.any(String),
      difficulty: expect.any(String),
    });
  }
});

test('an unknown document, type or command says what there is and exits with 1', () => {
  for (const words of [
    ['items', 'no-such-letter'],
    ['items', 'brezhnev-to-carter-1977', '--type', 'riddle'],
    ['juggle'],
    ['items', 'brezhnev-to-carter-1977', '--colour', 'red'],
  ]) {
    const { status, stderr } = content(...words);
    expect(status).toBe(1);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stderr.trim()).not.toBe('');
  }
});
