import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { currentAsker } from '@/server/auth/asker';
import { documents } from '@/server/documents/library';
import { knownZone } from '@/server/study/known-zone';
import { ButtonLink } from '@/ui/primitives/button';
import { Notice } from '@/ui/primitives/notice';
import { OpeningSheet } from '@/ui/reader/opening-sheet';
import { partialDate } from '@/ui/reader/partial-date';
import { QuizForm } from '@/ui/reader/quiz-form';
import { DocumentList } from './document-list';
import styles from './page.module.css';
import { Today } from './today';
import { workOfToday } from './work-of-today';

/** Home: what is due for who returns, and the first document with the three things to do with it. */
export default async function Home() {
  const [[first, ...others], asker, t, locale] = await Promise.all([
    documents(),
    currentAsker(),
    getTranslations('home'),
    getLocale(),
  ]);
  if (!first) return <Notice title={t('emptyTitle')} text={t('emptyText')} />;
  const { record } = first;
  const work = await workOfToday(asker, record.slug, await knownZone());
  const place = `/documents/${record.slug}`;
  return (
    <div className={styles.desk}>
      <div className={styles.words}>
        {work ? <Today work={work} cards={`${place}/cards`} /> : <h1>{t('what')}</h1>}
        <div className={styles.document}>
          <p className={styles.title}>{record.title}</p>
          <p className={styles.facts}>
            {t('facts', { date: partialDate(record.date, locale), author: record.author })}
          </p>
        </div>
        <div className={styles.acts}>
          <QuizForm slug={record.slug} weight={work ? 'ordinary' : 'main'}>
            {t('takeQuiz')}
          </QuizForm>
          <ButtonLink href={`${place}/cards`}>{t('studyCards')}</ButtonLink>
          <ButtonLink href={place}>{t('read')}</ButtonLink>
        </div>
        <DocumentList documents={others.map((other) => other.record)} />
        <p className={styles.teachers}>
          {t('teachers')} <Link href="/classes/new">{t('makeClass')}</Link>
        </p>
      </div>
      <OpeningSheet document={first} />
    </div>
  );
}
