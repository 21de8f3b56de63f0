import { useFormatter, useTranslations } from 'next-intl';
import type { DocumentCards } from '@/server/following/student-page';
import { BarChart } from '@/ui/charts/bar-chart';
import { ChartFigure } from '@/ui/charts/chart-figure';

/** How far a student's cards of one document have come. */
export function CardsFigure({ of: { title, byState } }: { of: DocumentCards }) {
  const t = useTranslations('following.student');
  const format = useFormatter();
  const stages = [
    { id: 'new', label: t('new'), count: byState.new },
    { id: 'learning', label: t('learning'), count: byState.learning + byState.relearning },
    { id: 'review', label: t('review'), count: byState.review },
  ];
  return (
    <ChartFigure
      title={t('cardsOf', { document: title })}
      columns={[t('stage'), t('count')]}
      rows={stages.map(({ id, label, count }) => ({
        id,
        head: label,
        cells: [format.number(count)],
      }))}
    >
      <BarChart
        most={stages.reduce((sum, { count }) => sum + count, 0)}
        bars={stages.map(({ id, label, count }) => ({
          id,
          label,
          value: count,
          figure: t('countOf', { count }),
        }))}
      />
    </ChartFigure>
  );
}
