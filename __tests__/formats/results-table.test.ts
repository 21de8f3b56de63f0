import fc from 'fast-check';
import Papa from 'papaparse';
import { writeTable } from '@/formats/results/write-table';

const cellsOf = (text: string) => Papa.parse<string[]>(text.slice(1).trimEnd()).data;

describe('a table of results', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '=1\n2', '＝1'])(
    'has an apostrophe before %j',
    (name) => {
      expect(writeTable(['Student'], [[name]])).toContain(`"'${name}"`);
    },
  );

  it('leaves names, numbers and leading zeros as they are, and tells its encoding', () => {
    const text = writeTable(['Student', 'Number', 'Score'], [['Zoë "Z" O’Hara, B.', '007', 12.5]]);
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(cellsOf(text)[1]).toEqual(['Zoë "Z" O’Hara, B.', '007', '12.5']);
  });

  it('has a cell for every cell, none of which begins a formula', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('=cmd|x', '"=1', '",=1', "'\n=1"), fc.nat());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const read = Papa.parse<string[]>(writeTable(['a', 'b'], rows).slice(1, -2)).data;
        expect(read).toHaveLength(rows.length + 1);
        for (const row of read) {
          expect(row).toHaveLength(2);
          for (const text of row) expect(text).not.toMatch(/^[=+\-@\t\r]/);
        }
      }),
    );
  });
});
