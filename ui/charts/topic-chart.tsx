import { useFormatter, useTranslations } from 'next-intl';
import type { TopicAccuracy } from '@/domain/analysis/topic-accuracy';
import { BarChart } from './bar-chart';
import { ChartFigure } from './chart-figure';

/** How often answers were right, topic by topic; the table adds how far that may be chance. */
export function TopicChart({
  title,
  topics,
}: {
  title: string;
  topics: readonly (TopicAccuracy & { name: string })[];
}) {
  const t = useTranslations('charts.topics');
  const format = useFormatter();
  const percent = (share: number) => format.number(share, { style: 'percent' });
  return (
    <ChartFigure
      title={title}
      columns={[t('topic'), t('points'), t('answers'), t('share'), t('range')]}
      rows={topics.map(({ topic, name, points, answers, share, interval }) => ({
        id: topic,
        head: name,
        cells: [
          format.number(points, { maximumFractionDigits: 1 }),
          format.number(answers),
          share === null ? t('none') : percent(share),
          interval === null
            ? t('none')
            : t('between', { low: percent(interval[0]), high: percent(interval[1]) }),
        ],
      }))}
    >
      <BarChart
        most={1}
        bars={topics.map(({ topic, name, points, answers, share }) => ({
          id: topic,
          label: name,
          value: share,
          figure: answers === 0 ? t('unanswered') : t('figure', { points, answers }),
        }))}
      />
    </ChartFigure>
  );
}
