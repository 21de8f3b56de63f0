import { useFormatter, useTranslations } from 'next-intl';
import type { Calibration } from '@/domain/assessment/calibration';
import { BarChart } from './bar-chart';
import { ChartFigure } from './chart-figure';

/** How often answers were right for each sureness they were given with. */
export function SurenessChart({
  title,
  note,
  calibration: { rows },
}: {
  title: string;
  note: string;
  calibration: Calibration;
}) {
  const t = useTranslations('charts.sureness');
  const format = useFormatter();
  return (
    <ChartFigure
      title={title}
      note={note}
      columns={[t('sureness'), t('points'), t('answers'), t('share')]}
      rows={rows.map(({ confidence, answers, points, share }) => ({
        id: confidence,
        head: t(confidence),
        cells: [
          format.number(points, { maximumFractionDigits: 1 }),
          format.number(answers),
          share === null ? t('none') : format.number(share, { style: 'percent' }),
        ],
      }))}
    >
      <BarChart
        most={1}
        bars={rows.map(({ confidence, answers, points, share }) => ({
          id: confidence,
          label: t(confidence),
          value: share,
          figure: answers === 0 ? t('unanswered') : t('figure', { points, answers }),
        }))}
      />
    </ChartFigure>
  );
}
