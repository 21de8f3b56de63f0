import { useFormatter, useTranslations } from 'next-intl';
import { TopicFigure } from '@/app/(school)/topic-figure';
import type { ClassResults } from '@/server/following/assignment-page';
import styles from './class-results-view.module.css';
import { ItemTable } from './item-table';
import { SurenessFigure } from './sureness-figure';

/** What the class made of a quiz: by question, by topic, and how well sureness fitted. */
export function ClassResultsView({ results, here }: { results: ClassResults; here: string }) {
  const t = useTranslations('following.assignment.results');
  const format = useFormatter();
  const { students, mean, items, topics, calibration } = results;
  if (students === 0) return <p>{t('none')}</p>;
  return (
    <div className={styles.results}>
      <p>
        {mean === null
          ? null
          : `${t('mean', {
              students: mean.students,
              share: format.number(mean.share, { style: 'percent' }),
            })} `}
        {t('note', { students })}
      </p>
      <h3>{t('items')}</h3>
      <ItemTable items={items} here={here} />
      <div className={styles.figures}>
        {topics.map((one) => (
          <TopicFigure key={one.document} of={one} />
        ))}
        {calibration === null ? null : <SurenessFigure calibration={calibration} />}
      </div>
    </div>
  );
}
