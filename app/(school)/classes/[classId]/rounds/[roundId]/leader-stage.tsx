'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { StreamNote } from '@/app/_live/stream-note';
import { useLiveStream } from '@/browser/use-live-stream';
import type { LeaderView } from '@/server/live/leader-view';
import { Spoken } from '@/ui/primitives/spoken';
import styles from './leader-stage.module.css';
import { LedQuestionView } from './led-question';
import { StepForm } from './step-form';
import { WhoIsHere } from './who-is-here';

const events = ['whole'] as const;

/** A round on the wall of the room: the question, how many have answered, what came of it, and the next step. */
export function LeaderStage({ first, address }: { first: LeaderView; address: string }) {
  const t = useTranslations('live.lead');
  const router = useRouter();
  const [heard, setHeard] = useState(first);
  const place = `/classes/${first.class.id}/rounds/${first.id}`;
  const stream = useLiveStream(`/api${place}/lead`, events, (_event, data) =>
    // What our own server says.
    setHeard(data as LeaderView),
  );
  // The page is made anew with each step of ours, and may be ahead of the stream.
  const view = heard.step >= first.step ? heard : first;
  const { phase, position, questions, question, open, here, onRoster, students } = view;
  const allHaveAnswered = open !== null && here > 0 && open.answered >= here;
  const isOver = phase === 'ended';
  useEffect(() => {
    if (isOver) router.refresh();
  }, [isOver, router]);
  return (
    <div className={styles.stage}>
      <header className={styles.head}>
        <h1 className={styles.title}>
          <Link href={`/classes/${view.class.id}/rounds`}>{view.class.name}</Link>
          <span aria-hidden="true"> / </span>
          {view.title}
        </h1>
        <p>{position > 0 ? t('place', { position, questions }) : t('questions', { questions })}</p>
        <StreamNote state={stream} />
      </header>
      {phase === 'gathering' ? (
        <div className={styles.gathering}>
          <p className={styles.lead}>{t('open')}</p>
          <p className={styles.address}>{address}</p>
          <p role="status" className={styles.lead}>
            {onRoster === 0 ? t('noStudents') : t('here', { here, onRoster })}
          </p>
        </div>
      ) : null}
      {question === null ? null : <LedQuestionView question={question} phase={phase} />}
      <footer className={styles.foot}>
        <div className={styles.count}>
          <div role="status">
            {open === null ? (
              <p>{t(`phase.${phase}`)}</p>
            ) : (
              // Each answer is seen, and only the last one said.
              <Spoken>
                {t(`phase.${phase}`)} {allHaveAnswered ? t('allAnswered') : null}
              </Spoken>
            )}
          </div>
          {open === null ? null : (
            <p>
              <strong className={styles.number}>{open.answered}</strong>{' '}
              {t('answered', { answered: open.answered, here })}
              {open.vote === 2 ? ` ${t('secondVote')}` : null}
            </p>
          )}
        </div>
        <StepForm view={view} />
      </footer>
      <WhoIsHere students={students} />
      <noscript>
        <p>{t.rich('noScript', { link: (text) => <a href={place}>{text}</a> })}</p>
      </noscript>
    </div>
  );
}
