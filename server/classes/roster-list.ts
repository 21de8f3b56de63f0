import 'server-only';
import { z } from 'zod';
import { done, type Result, refused } from '@/domain/result';
import type { RosterRow } from '@/domain/school/roster';
import { storableText } from '@/domain/storable-text';
import { decodedText, type Encoding } from '@/formats/roster/decode-text';
import { readTable, type Separator, separators } from '@/formats/roster/read-table';
import { columnKinds, foundLayout, type Layout, studentsOf } from '@/formats/roster/roster-columns';
import { yesOrNoSchema } from './roster-schemas';

/** The most that a list may hold. */
export const listLimits = { bytes: 2 * 1024 * 1024, rows: 10_000, columns: 40 } as const;

/**
 * A list of students as a form sends it: a file's bytes or a text, and how the teacher has it read.
 * What the teacher does not say is found.
 */
export const listFields = {
  file: z.instanceof(Uint8Array).nullable().default(null),
  text: z.string().default(''),
  separator: z.enum(separators).optional(),
  header: yesOrNoSchema.optional(),
  columns: z
    .union([z.enum(columnKinds).transform((kind) => [kind]), z.array(z.enum(columnKinds)).max(40)])
    .optional(),
};
const listSchema = z.object(listFields);

/** A list as it was understood. */
export interface RosterList extends Layout {
  text: string;
  /** Null where nothing was decoded: the text was typed. */
  encoding: Encoding | null;
  separator: Separator;
  /** The cells of the first row, to tell the columns by. */
  firstRow: string[];
  students: RosterRow[];
}

/** Reads a list of students. Refuses what is empty or too large. */
export function readList(list: z.output<typeof listSchema>): Result<RosterList> {
  const field = list.file === null ? 'text' : 'file';
  if (Math.max(list.file?.byteLength ?? 0, list.text.length) > listLimits.bytes) {
    return refused('too-large', { field, facts: { megabytes: 2 } });
  }
  const { text, encoding } =
    list.file === null ? { text: list.text, encoding: null } : decodedText(list.file);
  const storable = storableText(text);
  const table = readTable(storable, list.separator);
  const width = table.cells[0]?.length ?? 0;
  if (width === 0) return refused('malformed', { field });
  if (width > listLimits.columns) {
    return refused('too-large', { field, facts: { columns: listLimits.columns } });
  }
  const found = foundLayout(table);
  const layout: Layout = {
    hasHeader: list.header === undefined ? found.hasHeader : list.header === 'yes',
    // Columns chosen for another separator do not fit any more.
    columns: list.columns?.length === width ? list.columns : found.columns,
  };
  const students = studentsOf(table, layout);
  if (students.length > listLimits.rows) {
    return refused('too-large', { field, facts: { rows: listLimits.rows } });
  }
  return done({
    ...layout,
    text: storable,
    encoding,
    separator: table.separator,
    firstRow: table.cells[0] ?? [],
    students,
  });
}
