import { useFormatter, useTranslations } from 'next-intl';
import type { StudyCounts } from '@/server/study/study-counts';
import { BarChart } from '@/ui/charts/bar-chart';
import { ChartFigure } from '@/ui/charts/chart-figure';
import { ColumnChart } from '@/ui/charts/column-chart';

/** How far the cards have come, and how many reviews fall on each of the next study days. */
export function CardCharts({ study: { byState, forecast } }: { study: StudyCounts }) {
  const t = useTranslations('progress.cards');
  const format = useFormatter();
  const states = [
    { id: 'new', label: t('new'), count: byState.new },
    { id: 'learning', label: t('learning'), count: byState.learning + byState.relearning },
    { id: 'review', label: t('review'), count: byState.review },
  ];
  const day = (iso: string, weekday: 'short' | 'long') =>
    format.dateTime(new Date(iso), { weekday, timeZone: 'UTC' });
  return (
    <>
      <ChartFigure
        title={t('statesTitle')}
        columns={[t('state'), t('count')]}
        rows={states.map(({ id, label, count }) => ({
          id,
          head: label,
          cells: [format.number(count)],
        }))}
      >
        <BarChart
          most={states.reduce((sum, { count }) => sum + count, 0)}
          bars={states.map(({ id, label, count }) => ({
            id,
            label,
            value: count,
            figure: t('figure', { count }),
          }))}
        />
      </ChartFigure>
      <ChartFigure
        title={t('forecastTitle', { days: forecast.length })}
        columns={[t('day'), t('reviews')]}
        rows={forecast.map(({ day: iso, reviews }, ahead) => ({
          id: iso,
          head: ahead === 0 ? t('today') : day(iso, 'long'),
          cells: [format.number(reviews)],
        }))}
      >
        <ColumnChart
          columns={forecast.map(({ day: iso, reviews }, ahead) => ({
            id: iso,
            label: ahead === 0 ? t('today') : day(iso, 'short'),
            count: reviews,
          }))}
        />
      </ChartFigure>
    </>
  );
}
