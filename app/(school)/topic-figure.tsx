import { useFormatter, useTranslations } from 'next-intl';
import type { DocumentTopics } from '@/server/following/topic-results';
import { BarChart } from '@/ui/charts/bar-chart';
import { ChartFigure } from '@/ui/charts/chart-figure';

/** How often answers on a document were right, topic by topic; the table adds how far that may be chance. */
export function TopicFigure({ of: { title, topics } }: { of: DocumentTopics }) {
  const t = useTranslations('following.assignment.results');
  const format = useFormatter();
  const percent = (share: number) => format.number(share, { style: 'percent' });
  return (
    <ChartFigure
      title={t('topics', { document: title })}
      columns={[t('topic'), t('points'), t('answers'), t('share'), t('range')]}
      rows={topics.map(({ topic, name, points, answers, share, interval }) => ({
        id: topic,
        head: name,
        cells: [
          format.number(points, { maximumFractionDigits: 1 }),
          format.number(answers),
          share === null ? t('noShare') : percent(share),
          interval === null
            ? t('noShare')
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
