import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Benchmark } from './bench/benchmark';
import { machine } from './bench/machine';
import { type Finding, performancePage } from './bench/performance-page';
import { benchmarks } from './bench/registry';
import { tablesOf } from './bench/tables';

const page = 'docs/performance.md';
const everything = 'all';

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

/** The progress goes beside the figures, so that these alone can be piped on. */
function say(doing: string): void {
  console.error(`  ${doing}`);
}

async function find(benchmark: Benchmark): Promise<Finding> {
  console.error(`${benchmark.name}: ${benchmark.question}`);
  return { benchmark, figures: await benchmark.run(say) };
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [name, ...more] = positionals;
  const names = [...benchmarks.map((benchmark) => benchmark.name), everything];
  if (name === undefined || more.length > 0 || !names.includes(name)) {
    fail(`npm run bench -- ${names.join('|')} [--json]`);
  }
  const findings: Finding[] = [];
  for (const benchmark of benchmarks) {
    if (name !== everything && name !== benchmark.name) continue;
    const found = await find(benchmark);
    findings.push(found);
    if (!values.json) console.log(`${tablesOf(found.figures)}\n`);
  }
  if (values.json) {
    const plain = findings.map(({ benchmark, figures }) => ({
      name: benchmark.name,
      question: benchmark.question,
      figures,
    }));
    console.log(
      JSON.stringify({ machine: Object.fromEntries(machine()), benchmarks: plain }, null, 2),
    );
  } else if (name === everything) {
    const day = new Date().toISOString().slice(0, 10);
    await writeFile(page, performancePage(findings, machine(), day));
    console.log(`Written: ${page}`);
  }
}

// Ended from outside, it still puts away what it started.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

main().then(
  () => process.exit(0),
  (error: unknown) => fail(error instanceof Error ? error.message : String(error)),
);
