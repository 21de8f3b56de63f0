import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import type { Benchmark, Figure } from '@/cli/bench/benchmark';
import { performancePage } from '@/cli/bench/performance-page';
import { shownQuestions } from '@/cli/bench/shown-questions';
import { tablesOf } from '@/cli/bench/tables';
import { percentile } from '@/cli/bench/timings';

function bench(...words: string[]) {
  return spawnSync(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'cli/bench.ts', ...words],
    { encoding: 'utf8' },
  );
}

test('an unknown name, or none, is answered with the names in one line and exit code 1', () => {
  for (const words of [['fly'], [], ['items', 'speed']]) {
    const { status, stdout, stderr } = bench(...words);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toBe(
      'npm run bench -- start|speed|load|processes|live|kills|marking|mastery|weight|memory|gradebook|items|all [--json]\n',
    );
  }
});

test('figures come as JSON, and nothing else on that way out', () => {
  const { status, stdout } = bench('items', '--json');
  expect(status).toBe(0);
  const { machine, benchmarks } = JSON.parse(stdout);
  expect(machine.Node).toBe(process.versions.node);
  expect(benchmarks).toHaveLength(1);
  expect(benchmarks[0].name).toBe('items');
  for (const { value } of benchmarks[0].figures) expect(value).toBeGreaterThan(0);
}, 60_000);

test('a percentile is a value that was measured, and that share of the values is not above it', () => {
  expect(percentile([5, 1, 4, 2, 3], 0.5)).toBe(3);
  expect(percentile([1, 2], 1)).toBe(2);
  expect(() => percentile([], 0.5)).toThrow();
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (values, share) => {
        const found = percentile(values, share);
        expect(values).toContain(found);
        const notAbove = values.filter((value) => value <= found).length;
        expect(notAbove / values.length).toBeGreaterThanOrEqual(share - 1e-9);
      },
    ),
  );
});

const figures: Figure[] = [
  { table: 'Pages', row: 'quiz', column: 'JavaScript', value: 160.44, unit: 'kB' },
  { table: 'Pages', row: 'quiz', column: 'ratio', value: 1.349, unit: 'times', atMost: 1.35 },
  { table: 'Pages', row: 'study', column: 'ratio', value: 1.36, unit: 'times', atMost: 1.35 },
  {
    table: 'Others',
    row: 'all',
    column: 'p50',
    value: null,
    unit: 'ms',
    atMost: 2,
    remark: 'Left out: no reason.',
  },
];

test('tables show every figure in its place, and whether each bar is met', () => {
  const lines = tablesOf(figures)
    .split('\n')
    .map((line) => line.replaceAll(/ +/g, ' '));
  expect(lines).toEqual(
    expect.arrayContaining([
      '**Pages**',
      '| | JavaScript | ratio |',
      '| quiz | 160 kB | 1.35 × |',
      '| study | | 1.36 × |',
      '**Others**',
      '| all | not measured |',
      'Left out: no reason.',
      '| Pages: quiz, ratio | 1.35 × | 1.35 × | met |',
      '| Pages: study, ratio | 1.36 × | 1.35 × | **not met** |',
      '| Others: all, p50 | not measured | 2.00 ms | not measured |',
    ]),
  );
});

test('the page tells the day, the machine, and the command behind each table', () => {
  const benchmark: Benchmark = {
    name: 'pages',
    question: 'How heavy are they?',
    method: 'They were weighed.',
    run: async () => figures,
  };
  const page = performancePage([{ benchmark, figures }], [['processor', 'slow']], '2026-02-03');
  for (const words of [
    'Measured on 2026-02-03',
    '- processor: slow',
    '## How heavy are they?',
    '`npm run bench -- pages`',
    'They were weighed.',
    tablesOf(figures),
  ]) {
    expect(page).toContain(words);
  }
});

/** A page that carries a text as Next.js does: in pieces, each a string in a script. */
function pageCarrying(text: string, cuts: readonly number[]): string {
  const places = [0, ...cuts, text.length].sort((a, b) => a - b);
  const scripts = places
    .slice(1)
    .map((end, index) => JSON.stringify([1, text.slice(places[index], end)]))
    .map((push) => `<script nonce="x">self.__next_f.push(${push})</script>`);
  return `<html><script>self.__next_f.push([0])</script>${scripts.join('')}</html>`;
}

test('the questions of a quiz page are found wherever its payload is cut', () => {
  const questions = [
    {
      position: 1,
      presented: {
        type: 'multiple-choice',
        stem: 'Which "one"]?\\',
        options: [{ id: 'ab', text: '[' }],
      },
    },
    { position: 2, presented: { type: 'evidence', stem: '…', text: '$2a', voice: 'brezhnev' } },
  ];
  const payload = `3:["$","div",null,{"attempt":{"questions":${JSON.stringify(questions)}}}]\n`;
  fc.assert(
    fc.property(fc.array(fc.nat(payload.length), { maxLength: 4 }), (cuts) => {
      expect(shownQuestions(pageCarrying(payload, cuts))).toEqual([
        { position: 1, presented: { type: 'multiple-choice', options: [{ id: 'ab' }] } },
        { position: 2, presented: { type: 'evidence' } },
      ]);
    }),
  );
  expect(() => shownQuestions('<html></html>')).toThrow();
});
