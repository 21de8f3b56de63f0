import { getTranslations } from 'next-intl/server';
import { jsonAnswer } from '@/app/api/answer';
import { writeTable } from '@/formats/results/write-table';
import { currentAsker } from '@/server/auth/asker';
import { gradebookTable } from '@/server/gradebook/gradebook-table';
import { fileAnswer } from '../../export/file-answer';

interface Place {
  params: Promise<{ classId: string }>;
}

/** The gradebook as a table, safe to open in a spreadsheet: the figures as they are shown, and their states. */
export async function GET(_request: Request, { params }: Place): Promise<Response> {
  const result = await gradebookTable(await params, await currentAsker());
  if (!result.ok) return jsonAnswer(result);
  const t = await getTranslations('gradebook');
  const { className, rule, assignments, rows } = result.value;
  const table = writeTable(
    [
      t('csv.name'),
      t('csv.number'),
      t('csv.total', { rule: t(`rule.${rule}`) }),
      ...assignments.flatMap((title) => [t('csv.percent', { title }), t('csv.state', { title })]),
    ],
    rows.map(({ name, number, percent, cells }) => [
      name,
      number,
      percent,
      ...cells.flatMap((cell) => [
        cell.percent,
        [
          t(`state.${cell.state}`),
          cell.isLate ? t('flag.late') : null,
          cell.isOverridden ? t('flag.set') : null,
        ]
          .filter((word) => word !== null)
          .join(', '),
      ]),
    ]),
  );
  return fileAnswer(table, 'text/csv', `${className}, ${t('title')}.csv`);
}
