import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { ClassPage } from '@/server/classes/class-page';
import { roundsToJoin } from '@/server/live/class-rounds';
import { dueOf } from '@/server/taking/due-of';
import { ButtonLink } from '@/ui/primitives/button';
import { DueList } from '../../due-list';
import { Section } from '../../section';
import { Classmates } from './classmates';
import styles from './student-view.module.css';

/** A class as one of its students sees it: what is due first, then what is done with its results. */
export async function StudentView({ page }: { page: Extract<ClassPage, { view: 'student' }> }) {
  const t = await getTranslations('classes.student');
  const list = await getTranslations('taking.list');
  const live = await getTranslations('live.links');
  const running = await roundsToJoin({ classId: page.classId }, { learnerId: page.learnerId });
  const rounds = running.ok ? running.value : [];
  const grades = await getTranslations('gradebook.mine');
  const all = await dueOf(page.learnerId, { classId: page.classId });
  const due = all.filter(({ state }) => state === 'open' || state === 'running');
  const later = all.filter(({ state }) => state === 'not-open');
  const done = all.filter(({ state }) => state === 'done' || state === 'missed');
  return (
    <div className={styles.page}>
      <header>
        <p>
          <Link href="/classes">{t('classes')}</Link>
        </p>
        <h1>{page.name}</h1>
        <p className={styles.known}>{t('knownAs', { name: page.knownAs })}</p>
        <p>
          <Link href={`/classes/${page.classId}/my-grades`}>{grades('link')}</Link>
        </p>
      </header>
      {rounds.map(({ id, title }) => (
        <p key={id}>
          {live('join', { title })}{' '}
          <ButtonLink href={`/classes/${page.classId}/rounds/${id}/seat`} weight="main">
            {live('take')}
          </ButtonLink>
        </p>
      ))}
      <Section id="due" title={list('title')}>
        {due.length === 0 ? <p>{t('nothingDue')}</p> : <DueList assignments={due} />}
      </Section>
      {later.length > 0 ? (
        <Section id="later" title={list('later')}>
          <DueList assignments={later} />
        </Section>
      ) : null}
      {done.length > 0 ? (
        <Section id="done" title={list('done')}>
          <DueList assignments={done} />
        </Section>
      ) : null}
      {page.classmates === null ? null : <Classmates names={page.classmates} />}
    </div>
  );
}
