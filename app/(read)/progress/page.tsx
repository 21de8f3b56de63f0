import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { currentAsker } from '@/server/auth/asker';
import { currentPerson } from '@/server/auth/person';
import { learnerProgress } from '@/server/progress/learner-progress';
import { knownZone } from '@/server/study/known-zone';
import { SurenessChart } from '@/ui/charts/sureness-chart';
import { TopicChart } from '@/ui/charts/topic-chart';
import { AttemptList } from './attempt-list';
import { CardCharts } from './card-charts';
import { hasStarted } from './has-started';
import styles from './page.module.css';
import { ThreeSentences } from './three-sentences';
import { YourData } from './your-data';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('progress');
  return { title: t('title') };
}

/** Progress: three sentences that say what matters, then the figures behind them. */
export default async function ProgressPage() {
  const asker = await currentAsker();
  const [result, person, t] = await Promise.all([
    learnerProgress({ zone: await knownZone() }, asker),
    currentPerson(),
    getTranslations('progress'),
  ]);
  if (!result.ok) throw new Error(`No progress to show: ${result.problem.code}`);
  const progress = result.value;
  const several = progress.documents.length > 1;
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      <ThreeSentences progress={progress} />
      {hasStarted(progress) ? (
        <div className={styles.figures}>
          {progress.documents.map((document) => (
            <section
              key={document.slug}
              className={styles.document}
              aria-labelledby={`of-${document.slug}`}
            >
              <h2 id={`of-${document.slug}`}>{document.title}</h2>
              <TopicChart title={t('topics.title')} topics={document.topics} />
              <CardCharts study={document.study} />
            </section>
          ))}
          <SurenessChart
            title={t('sureness.title')}
            note={t(`sureness.fit.${progress.calibration.fit}`)}
            calibration={progress.calibration}
          />
        </div>
      ) : null}
      {progress.attempts.length > 0 ? (
        <AttemptList
          attempts={progress.attempts}
          zone={progress.zone}
          titles={
            several ? Object.fromEntries(progress.documents.map((d) => [d.slug, d.title])) : {}
          }
        />
      ) : null}
      <YourData kept={person && (person.role === 'guest' ? 'guest' : 'account')} />
    </div>
  );
}
