import type { Metadata } from 'next';
import Link from 'next/link';
import { getFormatter, getTranslations } from 'next-intl/server';
import { ClassFrame } from '@/app/(school)/class-frame';
import { pageValue } from '@/app/(school)/page-value';
import { Section } from '@/app/(school)/section';
import { currentAsker } from '@/server/auth/asker';
import { studentPage } from '@/server/following/student-page';
import { TopicChart } from '@/ui/charts/topic-chart';
import { AttemptTable } from './attempt-table';
import { CardsFigure } from './cards-figure';
import styles from './page.module.css';

interface Props {
  params: Promise<{ classId: string; learnerId: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { classId, learnerId } = await params;
  const found = await studentPage({ classId, learner: learnerId }, await currentAsker());
  return found.ok ? { title: found.value.name } : {};
}

/** A student as the class's teachers see what was done for the class. */
export default async function StudentPage({ params }: Props) {
  const { classId, learnerId } = await params;
  const here = `/classes/${classId}/students/${learnerId}`;
  const input = { classId, learner: learnerId };
  const page = pageValue(await studentPage(input, await currentAsker()), here);
  const t = await getTranslations('following.student');
  const results = await getTranslations('following.assignment.results');
  const format = await getFormatter();
  const { joinedAt, number, hasLeft, topics, cards } = page;
  const day = (at: Date) => format.dateTime(at, { dateStyle: 'long', timeZone: page.class.zone });
  return (
    <ClassFrame classId={classId} className={page.class.name} here={null} title={page.name}>
      <div className={styles.head}>
        <p>
          {joinedAt === null ? t('notJoined') : t('joined', { at: day(joinedAt) })}{' '}
          {number === null ? null : t('number', { number })} {hasLeft ? t('left') : null}
        </p>
        <p className={styles.note}>{t('note')}</p>
        <p className={styles.links}>
          <Link href={`${here}/accommodations`}>{t('accommodations')}</Link>
          <Link href={`/classes/${classId}/roster/${learnerId}`}>{t('entry')}</Link>
        </p>
      </div>
      <Section id="assignments" title={t('assignments')}>
        {page.assignments.length === 0 ? <p>{t('none')}</p> : <AttemptTable page={page} />}
      </Section>
      <Section id="topics" title={t('topics')}>
        {topics.length === 0 ? <p>{t('topicsNone')}</p> : null}
        <div className={styles.figures}>
          {topics.map((one) => (
            <TopicChart
              key={one.document}
              title={results('topics', { document: one.title })}
              topics={one.topics}
            />
          ))}
        </div>
      </Section>
      <Section id="cards" title={t('cards')} note={t('cardsNote')}>
        {cards.length === 0 ? <p>{t('cardsNone')}</p> : null}
        <div className={styles.figures}>
          {cards.map((one) => (
            <CardsFigure key={one.document} of={one} />
          ))}
        </div>
      </Section>
    </ClassFrame>
  );
}
