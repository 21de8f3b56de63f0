import { nameKey } from '@/domain/school/name-key';
import type { RosterRow } from '@/domain/school/roster';
import type { Table } from './read-table';

/** What a column of the list is. */
export const columnKinds = ['name', 'first-name', 'last-name', 'number', 'other'] as const;
type ColumnKind = (typeof columnKinds)[number];

/** How the table is to be understood. */
export interface Layout {
  hasHeader: boolean;
  /** One for each column. */
  columns: ColumnKind[];
}

/** The heads that schools' exports give their columns, folded, in the languages seen most. */
const heads: Readonly<Record<Exclude<ColumnKind, 'other'>, readonly string[]>> = {
  name: [
    'Name',
    'Names',
    'Full name',
    'Student',
    'Student name',
    'Students',
    'Pupil',
    'Pupil name',
    'Learner',
    'Display name',
    'Schüler',
    'Schülerin',
    'Name Vorname',
    'Élève',
    'Alumno',
    'Studente',
    'Uczeń',
  ],
  'first-name': [
    'First name',
    'Firstname',
    'First',
    'Forename',
    'Given name',
    'Preferred name',
    'Vorname',
    'Rufname',
    'Prénom',
    'Nombre',
    'Nome',
    'Voornaam',
    'Imię',
    'Имя',
  ],
  'last-name': [
    'Last name',
    'Lastname',
    'Last',
    'Surname',
    'Family name',
    'Nachname',
    'Familienname',
    'Nom',
    'Nom de famille',
    'Apellido',
    'Apellidos',
    'Cognome',
    'Achternaam',
    'Nazwisko',
    'Фамилия',
  ],
  number: [
    'Number',
    'No',
    'Nr',
    'ID',
    'Id number',
    'Student id',
    'Student number',
    'Student no',
    'Pupil number',
    'Admission number',
    'Roll number',
    'Code',
    'Nummer',
    'Schülernummer',
    'Numéro',
    'Número',
    'Matricola',
    'SIS id',
    'SIS user id',
    'UPN',
  ],
};

const kindOfHead = new Map<string, ColumnKind>();
for (const kind of columnKinds) {
  if (kind === 'other') continue;
  for (const head of heads[kind]) kindOfHead.set(nameKey(head), kind);
}

/** Keeps the first column of each kind; a second would only contradict it. */
function withoutSeconds(kinds: readonly ColumnKind[]): ColumnKind[] {
  return kinds.map((kind, at) => (kinds.indexOf(kind) === at ? kind : 'other'));
}

/** A German list heads its surnames "Name" where a column "Vorname" stands beside it. */
function completed(kinds: readonly ColumnKind[]): ColumnKind[] {
  const lacksSurname = kinds.includes('first-name') && !kinds.includes('last-name');
  return kinds.map((kind) => (lacksSurname && kind === 'name' ? 'last-name' : kind));
}

function isNumberColumn(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const numbers = filled.filter((cell) => /\d/.test(cell) && !/\s/.test(cell.trim()));
  return filled.length > 0 && numbers.length > filled.length / 2;
}

function columnsByContent(cells: readonly (readonly string[])[]): ColumnKind[] {
  const width = cells[0]?.length ?? 1;
  const columns = Array.from({ length: width }, (_, at) => cells.map((row) => row[at] ?? ''));
  const numbers = columns.map((column) => width > 1 && isNumberColumn(column));
  const texts = numbers.filter((isNumber) => !isNumber).length;
  // Two columns of text without a head: surname first, as registers are sorted.
  const kinds: ColumnKind[] = texts === 2 ? ['last-name', 'first-name'] : ['name'];
  return numbers.map((isNumber) => (isNumber ? 'number' : (kinds.shift() ?? 'other')));
}

/** Returns how a table is best understood, by its head where it has one, else by what stands in it. */
export function foundLayout({ cells }: Table): Layout {
  const heads = (cells[0] ?? []).map((cell) => kindOfHead.get(nameKey(cell)) ?? 'other');
  const hasHeader = heads.some((kind) => kind !== 'other');
  const columns = withoutSeconds(
    hasHeader ? completed(heads) : columnsByContent(cells.slice(0, 200)),
  );
  return columns.some((kind) => kind !== 'other' && kind !== 'number')
    ? { hasHeader, columns }
    : { hasHeader, columns: withName(columns) };
}

/** Without a column of names there is no list: the first that is free is taken. */
function withName(columns: readonly ColumnKind[]): ColumnKind[] {
  const free = Math.max(0, columns.indexOf('other'));
  return columns.map((kind, at) => (at === free ? 'name' : kind));
}

/** Returns the rows of a table as students, understood as the layout says. */
export function studentsOf(table: Table, { hasHeader, columns }: Layout): RosterRow[] {
  const cell = (row: readonly string[], kind: ColumnKind) => row[columns.indexOf(kind)] ?? '';
  return table.cells.slice(hasHeader ? 1 : 0).map((row, at) => {
    const parts = [cell(row, 'name'), cell(row, 'first-name'), cell(row, 'last-name')];
    return {
      line: table.lines[at + (hasHeader ? 1 : 0)] ?? 0,
      name: parts.filter((part) => part.trim() !== '').join(' '),
      number: cell(row, 'number') || null,
    };
  });
}
