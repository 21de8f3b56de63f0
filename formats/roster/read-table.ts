import { parse } from 'papaparse';

/** What stands between the cells of a row; "none" where each line is one name. */
export const separators = ['comma', 'semicolon', 'tab', 'none'] as const;
export type Separator = (typeof separators)[number];

const signs = { comma: ',', semicolon: ';', tab: '\t' } as const;

export interface Table {
  separator: Separator;
  /** Rows of as many cells each; rows without any text are left out. */
  cells: string[][];
  /** For each row its number in the list, from 1, blank ones counted. */
  lines: number[];
}

/** How many rows are looked at to find what separates the cells. */
const sample = 200;

function rowsOf(text: string, separator: keyof typeof signs, preview = 0): string[][] {
  return parse<string[]>(text, { delimiter: signs[separator], preview }).data;
}

function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '');
}

/** How well a separator explains a text: the share of rows that have the usual number of cells, two or more. */
function explained(text: string, separator: keyof typeof signs): number {
  const widths = rowsOf(text, separator, sample)
    .filter((row) => !isBlank(row))
    .map((row) => row.length);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const severals = [...counts].filter(([width]) => width > 1).map(([, count]) => count);
  return widths.length === 0 ? 0 : Math.max(0, ...severals) / widths.length;
}

/** "Surname, First" one a line is a list of names, not a table: its commas are followed by spaces. */
function isListOfNames(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/, sample).filter((line) => line.trim() !== '');
  return !lines.some((line) => line.includes('"') || /,(?! )/.test(line));
}

function foundSeparator(text: string): Separator {
  const [best] = (['tab', 'semicolon', 'comma'] as const)
    .map((separator) => ({ separator, share: explained(text, separator) }))
    .sort((a, b) => b.share - a.share);
  if (best === undefined || best.share < 0.5) return 'none';
  return best.separator === 'comma' && isListOfNames(text) ? 'none' : best.separator;
}

/** A number that follows a name after a comma or a semicolon: it has a digit, and no space. */
const nameAndNumber = /^(.*\S)\s*[,;]\s*((?=\S*\d)[\p{L}\p{N}./_-]+)\s*$/u;

function cellsOfLine(line: string): string[] {
  const [, name, number] = nameAndNumber.exec(line) ?? [];
  return name !== undefined && number !== undefined ? [name, number] : [line];
}

/** Returns the lines of a text, or where some are quoted its quoted texts, which may hold line breaks. */
function linesOf(text: string): string[] {
  if (!/^"/m.test(text)) return text.split(/\r\n|\r|\n/);
  // A character that stands in no list, so that a line is one cell.
  return parse<string[]>(text, { delimiter: '\u001f' }).data.map(([cell = '']) => cell);
}

/** The first line that a spreadsheet writes to say what separates its cells: "sep=;". */
const separatorLine = /^sep=([,;\t])[ \t]*(?:\r\n|\r|\n)/i;

/** Takes such a line off. Returns the rest, how many lines were taken, and what the line said. */
function withoutSeparatorLine(text: string): { rest: string; taken: 0 | 1; said?: Separator } {
  const [line, sign] = separatorLine.exec(text) ?? [];
  const said = (['comma', 'semicolon', 'tab'] as const).find((one) => signs[one] === sign);
  if (line === undefined || said === undefined) return { rest: text, taken: 0 };
  return { rest: text.slice(line.length), taken: 1, said };
}

/**
 * Reads a text as a table. Without a separator given it is the one that the text names itself, or is
 * found: the one that gives most rows the same number of cells. Quoted cells may hold separators and
 * line breaks (RFC 4180).
 */
export function readTable(text: string, given?: Separator): Table {
  const { rest, taken, said } = withoutSeparatorLine(text);
  const separator = given ?? said ?? foundSeparator(rest);
  const rows = separator === 'none' ? linesOf(rest).map(cellsOfLine) : rowsOf(rest, separator);
  const numbered = rows
    .map((cells, index) => ({ cells, line: index + 1 + taken }))
    .filter(({ cells }) => !isBlank(cells));
  const width = numbered.reduce((most, { cells }) => Math.max(most, cells.length), 1);
  return {
    separator,
    cells: numbered.map(({ cells }) => Array.from({ length: width }, (_, at) => cells[at] ?? '')),
    lines: numbered.map(({ line }) => line),
  };
}
