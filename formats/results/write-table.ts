import Papa from 'papaparse';

/**
 * What a spreadsheet takes for the start of a formula (OWASP, "CSV Injection"), full-width forms
 * included, also behind spaces, which some programs drop.
 */
const formula = /^\s*[=+\-@＝＋－＠\t\r\n]/;

/**
 * Returns a table as CSV that is safe to open in a spreadsheet: every cell quoted, a text that would
 * run as a formula behind an apostrophe, and a byte-order mark, by which the encoding is told.
 */
export function writeTable(
  head: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  const cells = [head, ...rows].map((row) =>
    row.map((cell) => (typeof cell === 'string' && formula.test(cell) ? `'${cell}` : cell)),
  );
  return `\uFEFF${Papa.unparse(cells, { quotes: true, newline: '\r\n' })}\r\n`;
}
