import { getTranslations } from 'next-intl/server';
import { jsonAnswer } from '@/app/api/answer';
import { fractionMeant, percentOf } from '@/domain/school/fraction';
import { wallTimeOf } from '@/domain/school/wall-time';
import { writeTable } from '@/formats/results/write-table';
import { currentAsker } from '@/server/auth/asker';
import { classResultsTable } from '@/server/following/class-results';
import { fileAnswer } from '../file-answer';

interface Place {
  params: Promise<{ classId: string }>;
}

/** The results of a class as a table, safe to open in a spreadsheet. Times are those of the class. */
export async function GET(_request: Request, { params }: Place): Promise<Response> {
  const result = await classResultsTable(await params, await currentAsker());
  if (!result.ok) return jsonAnswer(result);
  const t = await getTranslations('following');
  const column = await getTranslations('following.export.column');
  const { className, zone, rows } = result.value;
  const table = writeTable(
    [
      column('student'),
      column('number'),
      column('assignment'),
      column('kind'),
      column('state'),
      column('attempts'),
      column('score'),
      column('toMark'),
      column('handedIn'),
      column('late'),
      column('toDecide'),
    ],
    rows.map((row) => [
      row.student,
      row.number,
      row.assignment,
      t(`export.kind.${row.kind}`),
      t(`${row.kind === 'quiz' ? 'standing' : 'cardStanding'}.${row.state}`),
      row.attempts,
      row.share === null ? null : percentOf(fractionMeant(row.share)),
      row.toMark,
      row.handedInAt === null ? null : wallTimeOf(row.handedInAt, zone).replace('T', ' '),
      row.lateBy === null ? null : Math.ceil(row.lateBy / 60_000),
      row.toDecide,
    ]),
  );
  return fileAnswer(table, 'text/csv', `${className}.csv`);
}
