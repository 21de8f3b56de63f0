import type { Benchmark, Figure } from './benchmark';
import type { Machine } from './machine';
import { tablesOf } from './tables';

/** A benchmark and what it found. */
export interface Finding {
  benchmark: Benchmark;
  figures: readonly Figure[];
}

function section({ benchmark, figures }: Finding): string {
  const { name, question, method } = benchmark;
  return `## ${question}

\`npm run bench -- ${name}\`

${method}

${tablesOf(figures)}`;
}

/** The page that keeps what was measured, in Markdown. `day` is the ISO date of the measuring. */
export function performancePage(
  findings: readonly Finding[],
  machine: Machine,
  day: string,
): string {
  return `# Performance

Measured on ${day} by \`npm run bench -- all\`, which writes this page.

${machine.map(([name, value]) => `- ${name}: ${value}`).join('\n')}

${findings.map(section).join('\n\n')}
`;
}
