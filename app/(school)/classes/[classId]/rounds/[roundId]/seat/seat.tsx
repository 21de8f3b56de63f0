'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { StreamNote } from '@/app/_live/stream-note';
import { useLiveStream } from '@/browser/use-live-stream';
import type { SeatView } from '@/server/live/seat-view';
import { FocusFollows } from '@/ui/primitives/focus-follows';
import { PassageSheet } from '@/ui/reader/passage-sheet';
import { OpenQuestion } from './open-question';
import styles from './seat.module.css';
import { SeatReview } from './seat-review';
import { GivenAnswers, ShownAnswer } from './shown-answer';

const events = ['whole'] as const;

/** A seat in a live round: the question that the class is at, what was answered, and what the leader has shown. */
export function Seat({ first }: { first: SeatView }) {
  const t = useTranslations('live.seat');
  const [view, setView] = useState(first);
  const place = `/classes/${first.class.id}/rounds/${first.id}`;
  const stream = useLiveStream(
    first.phase === 'ended' ? null : `/api${place}/seat`,
    events,
    // What our own server says.
    (_event, data) => setView(data as SeatView),
  );
  const { phase, question, position, questions, score, name } = view;
  const vote = question?.open ?? null;
  const isOpen = vote !== null && !question?.own.some((one) => one.vote === vote);
  const isShown = question !== null && question.answer !== null;
  return (
    <div className={styles.seat}>
      <header className={styles.head}>
        <p className={styles.way}>
          <Link href={`/classes/${view.class.id}`}>{view.class.name}</Link>
          <span> · {t('youAre', { name })}</span>
        </p>
        {question === null ? <h1>{view.title}</h1> : null}
        <p className={styles.place}>
          {question === null ? null : t('place', { position, questions })}
          {score.shown > 0 ? <strong> {t('score', score)}</strong> : null}
        </p>
        {phase === 'ended' ? null : <StreamNote state={stream} />}
      </header>
      <p id="phase" role="status" tabIndex={-1} className={styles.phase}>
        {phaseWords()}
      </p>
      {/* With each question, and each opening and closing, what was in the focus is gone. */}
      <FocusFollows
        change={`${position}/${isOpen}/${isShown}`}
        to={isShown ? 'shown' : isOpen ? 'question' : 'phase'}
      />
      {question === null ? null : (
        <>
          <section id="question" tabIndex={-1} aria-label={t('place', { position, questions })}>
            <OpenQuestion
              key={`${question.position}/${vote ?? 0}/${isOpen}`}
              classId={view.class.id}
              round={view.id}
              question={question}
              vote={isOpen ? vote : null}
            />
          </section>
          <GivenAnswers own={question.own} />
          {question.answer === null ? null : (
            <div id="shown" tabIndex={-1}>
              <ShownAnswer answer={question.answer} />
            </div>
          )}
          {question.passages?.map(({ document, passage, part, text, marks }) => (
            <PassageSheet
              key={passage}
              document={document}
              passage={passage}
              voice={part}
              text={text}
              marks={marks}
            />
          ))}
        </>
      )}
      {phase === 'ended' ? <SeatReview view={view} /> : null}
    </div>
  );

  function phaseWords(): string {
    if (view.class.isArchived) return t('archived');
    if (vote !== null) return t(isOpen ? `vote${vote}` : 'saved');
    switch (phase) {
      case 'gathering':
        return t('gathering');
      case 'passage':
        return t('passage');
      case 'answer':
        return t('answer');
      case 'ended':
        return t('ended');
      default:
        return t('closed');
    }
  }
}
