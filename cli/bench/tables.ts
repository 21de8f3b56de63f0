import { type Figure, meetsBar, type Unit } from './benchmark';

function decimals(value: number): number {
  if (Math.abs(value) >= 100) return 0;
  return Math.abs(value) >= 10 ? 1 : 2;
}

/** A value as a reader sees it: three digits that matter, and the unit. */
function amount(value: number | null, unit: Unit): string {
  if (value === null) return 'not measured';
  const whole = unit === 'requests' || unit === 'items' || unit === 'answers';
  const number = value.toLocaleString('en-GB', {
    minimumFractionDigits: whole ? 0 : decimals(value),
    maximumFractionDigits: whole ? 0 : decimals(value),
  });
  return unit === 'times' ? `${number} ×` : `${number} ${unit}`;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** Lines of a Markdown table, its columns padded so that it also reads well in a terminal. */
function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths
      .map((width, column) => {
        const cell = cells[column] ?? '';
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(head), line(rule), ...rows.map(line)];
}

function figureTable(title: string, figures: readonly Figure[]): string {
  const columns = unique(figures.map(({ column }) => column));
  const rows = unique(figures.map(({ row }) => row)).map((row) => [
    row,
    ...columns.map((column) => {
      const figure = figures.find((one) => one.row === row && one.column === column);
      return figure ? amount(figure.value, figure.unit) : '';
    }),
  ]);
  return [`**${title}**`, '', ...markdownTable(['', ...columns], rows)].join('\n');
}

function barTable(figures: readonly Figure[]): string | null {
  const rows = figures.flatMap((figure) => {
    if (figure.atMost === undefined) return [];
    const met = meetsBar(figure);
    return [
      [
        `${figure.table}: ${figure.row}, ${figure.column}`,
        amount(figure.value, figure.unit),
        amount(figure.atMost, figure.unit),
        met === null ? 'not measured' : met ? 'met' : '**not met**',
      ],
    ];
  });
  if (rows.length === 0) return null;
  return markdownTable(['Bar', 'measured', 'at most', ''], rows).join('\n');
}

/** Figures as Markdown: a table for each name of one, what is to be remarked, and the bars. */
export function tablesOf(figures: readonly Figure[]): string {
  const tables = unique(figures.map(({ table }) => table)).map((table) =>
    figureTable(
      table,
      figures.filter((figure) => figure.table === table),
    ),
  );
  const remarks = unique(figures.flatMap(({ remark }) => remark ?? [])).join('\n');
  return [...tables, remarks, barTable(figures)].filter(Boolean).join('\n\n');
}
