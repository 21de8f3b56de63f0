import { useFormatter, useTranslations } from 'next-intl';
import type { Calibration } from '@/domain/assessment/calibration';
import { BarChart } from '@/ui/charts/bar-chart';
import { ChartFigure } from '@/ui/charts/chart-figure';

/** How often the class's answers were right for each sureness they were given with. */
export function SurenessFigure({
  calibration: { rows, fit, certainAndWrong },
}: {
  calibration: Calibration;
}) {
  const t = useTranslations('following.assignment.sureness');
  const results = useTranslations('following.assignment.results');
  const format = useFormatter();
  return (
    <ChartFigure
      title={t('title')}
      note={`${t(`fit.${fit}`)} ${t('certainAndWrong', { count: certainAndWrong })}`}
      columns={[t('sureness'), results('points'), results('answers'), results('share')]}
      rows={rows.map(({ confidence, answers, points, share }) => ({
        id: confidence,
        head: t(confidence),
        cells: [
          format.number(points, { maximumFractionDigits: 1 }),
          format.number(answers),
          share === null ? results('noShare') : format.number(share, { style: 'percent' }),
        ],
      }))}
    >
      <BarChart
        most={1}
        bars={rows.map(({ confidence, answers, points, share }) => ({
          id: confidence,
          label: t(confidence),
          value: share,
          figure: answers === 0 ? results('unanswered') : results('figure', { points, answers }),
        }))}
      />
    </ChartFigure>
  );
}
