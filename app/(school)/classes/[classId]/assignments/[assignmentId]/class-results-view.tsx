import { useTranslations } from 'next-intl';
import { useGrade } from '@/app/(school)/use-grade';
import type { Calibration } from '@/domain/assessment/calibration';
import type { ClassResults } from '@/server/following/assignment-page';
import { SurenessChart } from '@/ui/charts/sureness-chart';
import { TopicChart } from '@/ui/charts/topic-chart';
import styles from './class-results-view.module.css';
import { ItemTable } from './item-table';

/** What the class made of a quiz: by question, by topic, and how well sureness fitted. */
export function ClassResultsView({ results, here }: { results: ClassResults; here: string }) {
  const t = useTranslations('following.assignment.results');
  const grade = useGrade();
  const { students, mean, items, topics, calibration } = results;
  if (students === 0) return <p>{t('none')}</p>;
  return (
    <div className={styles.results}>
      <p>
        {mean === null
          ? null
          : `${t('mean', {
              students: mean.students,
              share: grade(mean.share),
            })} `}
        {t('note', { students })}
      </p>
      <h3>{t('items')}</h3>
      <ItemTable items={items} here={here} />
      <div className={styles.figures}>
        {topics.map((one) => (
          <TopicChart
            key={one.document}
            title={t('topics', { document: one.title })}
            topics={one.topics}
          />
        ))}
        {calibration === null ? null : <ClassSureness calibration={calibration} />}
      </div>
    </div>
  );
}

function ClassSureness({ calibration }: { calibration: Calibration }) {
  const t = useTranslations('following.assignment.sureness');
  const { fit, certainAndWrong } = calibration;
  return (
    <SurenessChart
      title={t('title')}
      note={`${t(`fit.${fit}`)} ${t('certainAndWrong', { count: certainAndWrong })}`}
      calibration={calibration}
    />
  );
}
