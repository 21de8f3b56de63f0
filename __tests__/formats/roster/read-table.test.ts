import fc from 'fast-check';
import { unparse } from 'papaparse';
import { plannedRoster } from '@/domain/school/roster';
import { tidied } from '@/domain/school/student-name';
import { decodedText } from '@/formats/roster/decode-text';
import { readTable } from '@/formats/roster/read-table';
import { foundLayout, studentsOf } from '@/formats/roster/roster-columns';

function students(text: string) {
  const table = readTable(text);
  return studentsOf(table, foundLayout(table)).map(({ name, number }) => [name, number]);
}

describe('a list that was typed', () => {
  it('is one name a line, written as it is, with a number where one follows', () => {
    expect(students('Müller, Anna\n\nMadonna\r\nLi Lei, 007\nBen\t12')).toEqual([
      ['Müller, Anna', null],
      ['Madonna', null],
      ['Li Lei', '007'],
      ['Ben\t12', null],
    ]);
    expect(students('Anna\t007\nBen\t12')).toEqual([
      ['Anna', '007'],
      ['Ben', '12'],
    ]);
    expect(students('Anna,007\nBen,12')).toEqual([
      ['Anna', '007'],
      ['Ben', '12'],
    ]);
    expect(students('Müller, Anna, 007\nMaier, Ben, 12')).toEqual([
      ['Müller, Anna', '007'],
      ['Maier, Ben', '12'],
    ]);
    expect(students('Madonna')).toEqual([['Madonna', null]]);
  });
});

describe('a table', () => {
  it.each([
    ['comma', 'Surname,First name,Student ID\nMüller,Anna,007\nMaier,Ben,008'],
    ['semicolon', 'Name;Vorname;Nummer\nMüller;Anna;007\nMaier;Ben;008'],
    ['tab', 'Student ID\tFirst Name\tLast Name\n007\tAnna\tMüller\n008\tBen\tMaier'],
    ['semicolon', '007;Müller;Anna\n008;Maier;Ben'],
  ])('with a %s is understood by its head or by what stands in it', (separator, text) => {
    expect(readTable(text).separator).toBe(separator);
    expect(students(text)).toEqual([
      ['Anna Müller', '007'],
      ['Ben Maier', '008'],
    ]);
  });

  it('may be of one column, quoted as a spreadsheet does', () => {
    expect(students('Name\n"Smith, Anna"\n"Bob\nJones"\nCara')).toEqual([
      ['Smith, Anna', null],
      ['Bob\nJones', null],
      ['Cara', null],
    ]);
  });

  it('may say first what separates its cells, and counts that line', () => {
    const text = 'sep=;\r\nName;Number\r\nMüller, Anna;007';
    const table = readTable(text);
    expect(table).toMatchObject({ separator: 'semicolon', lines: [2, 3] });
    expect(students(text)).toEqual([['Müller, Anna', '007']]);
  });

  it('may hold line breaks and separators in quotes, blank rows and rows cut short', () => {
    const text = 'Name,Number\r\n"Müller,\r\nAnna",1\r\n,\r\n"=""x""",2\r\nBen\r\n';
    const table = readTable(text);
    const rows = studentsOf(table, foundLayout(table));
    expect(rows).toEqual([
      { line: 2, name: 'Müller,\r\nAnna', number: '1' },
      { line: 4, name: '="x"', number: '2' },
      { line: 5, name: 'Ben', number: null },
    ]);
    expect(plannedRoster(rows, [])[0]?.name).toBe('Müller, Anna');
  });

  it('of one column is a list of names', () => {
    expect(students('Name\nAnna\nBen')).toEqual([
      ['Anna', null],
      ['Ben', null],
    ]);
  });

  it('keeps a row that has a number and no name, so that it can be refused', () => {
    expect(students('Name;Number\nAnna;1\n;2')).toEqual([
      ['Anna', '1'],
      ['', '2'],
    ]);
  });

  it('is not there in an empty text', () => {
    expect(students('')).toEqual([]);
    expect(students(' \n\t\n')).toEqual([]);
  });

  const cell = fc
    .string({ unit: fc.constantFrom(...'Aé,;"\t\n \'=+-@7Ł李') })
    .map((text) => text.replaceAll('\r', ''));
  const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 });

  it('comes back as it was written, by any separator and encoding', () => {
    const written = fc.constantFrom(
      (text: string) => Buffer.from(text),
      (text: string) => Buffer.from(`\ufeff${text}`),
      (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
      (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    );
    const separator = fc.constantFrom(
      ['comma', ','] as const,
      ['semicolon', ';'] as const,
      ['tab', '\t'] as const,
    );
    fc.assert(
      fc.property(rows, separator, written, (list, [name, delimiter], bytes) => {
        const csv = unparse([['Name', 'Number'], ...list], { delimiter, quotes: true });
        const table = readTable(decodedText(bytes(csv)).text);
        expect(table.separator).toBe(name);
        const layout = foundLayout(table);
        expect(layout).toEqual({ hasHeader: true, columns: ['name', 'number'] });
        const kept = list
          .map((row) => row.map(tidied))
          .filter((row, at) => list[at]?.some((one) => one.trim() !== '') && row);
        expect(
          studentsOf(table, layout).map((row) => [tidied(row.name), tidied(row.number ?? '')]),
        ).toEqual(kept);
      }),
    );
  });

  it('can be made of any text without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const table = readTable(text);
        const rows = studentsOf(table, foundLayout(table));
        expect(plannedRoster(rows, [])).toHaveLength(rows.length);
      }),
    );
  });

  it('of 10,000 rows is read at once', () => {
    const text = Array.from({ length: 10_000 }, (_, at) => `"Müller, ${at}";${at}`).join('\n');
    expect(students(`Name;ID\n${text}`)).toHaveLength(10_000);
  });
});
