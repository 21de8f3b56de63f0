'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { readDraft } from '@/browser/drafts';
import type { Answer } from '@/items/registry';
import { Button } from '@/ui/primitives/button';
import { SavedState } from '@/ui/primitives/saved-state';
import { AsideAnswerNote } from './aside-answer';
import styles from './assigned-frame.module.css';
import { AssignedQuestionFrame, type Unsent } from './assigned-question';
import frameStyles from './attempt-frame.module.css';
import { AttemptHead } from './attempt-head';
import { Countdown } from './countdown';
import { OverPanel } from './over-panel';
import { QuestionOverview } from './question-overview';
import { SubmitPanel } from './submit-panel';
import {
  type AsideAnswer,
  type AssignedAttempt,
  type AssignedQuestion,
  useAssignedAttempt,
} from './use-assigned-attempt';
import { usePlace } from './use-place';

/** An attempt at an assignment: one question at a time, kept as it is given, handed in once. */
export function AssignedFrame({ attempt }: { attempt: AssignedAttempt }) {
  const t = useTranslations('taking.attempt');
  const play = useAssignedAttempt(attempt);
  const { questions } = play;
  const { assigned } = attempt;
  const total = questions.length;
  const oneWay = assigned.navigation === 'one-way';
  const [isTimeOver, setTimeOver] = useState(false);
  const [handsIn, setHandsIn] = useState(false);
  const unsent = useRef<(() => void) | null>(null) satisfies Unsent;
  const open = questions.filter(({ state }) => state === 'open').map(({ position }) => position);
  const { position: place, moved, go } = usePlace(open[0] ?? 1, total);
  // On a way that leads on alone, nothing before the last answer is shown again.
  const reached = Math.max(
    0,
    ...questions.filter(({ state }) => state !== 'open').map((one) => one.position),
  );
  const [onWay, setOnWay] = useState(Math.min(total, reached + 1));
  const position = oneWay ? Math.max(onWay, reached) : place;

  const isOver = play.finished || isTimeOver;
  const question = questions[position - 1];
  if (question === undefined) return null;

  function onEnd(): void {
    unsent.current?.();
    setTimeOver(true);
    if (assigned.firstCounts) return;
    // What was typed or chosen at other questions and not sent is an answer as well.
    for (const one of questions) {
      if (one.position === position || one.state !== 'open') continue;
      void readDraft(`attempt/${attempt.id}/${one.position}`).then((draft) => {
        if (draft !== null) play.answer(one.position, draft as Answer, null);
      });
    }
  }

  function goTo(next: number): void {
    setHandsIn(false);
    if (oneWay) setOnWay(next);
    else go(next);
  }
  const following = oneWay
    ? position < total
      ? position + 1
      : null
    : (open.find((one) => one > position) ?? open.find((one) => one !== position) ?? null);
  function onNext(): void {
    if (following === null) setHandsIn(true);
    else goTo(following);
  }

  const head = (
    <div className={styles.head}>
      <p className={styles.title}>{assigned.title}</p>
      <AttemptHead
        position={position}
        total={total}
        done={total - open.length}
        onBack={!oneWay && position > 1 && !isOver ? () => goTo(position - 1) : null}
        saved={<SavedState state={play.saved.state} lasting={play.saved.lasting} />}
      />
      {assigned.end && !isOver ? (
        <Countdown end={assigned.end} zone={assigned.zone} clock={play.clock} onEnd={onEnd} />
      ) : null}
    </div>
  );

  const questionFrame = (
    <AssignedQuestionFrame
      key={position}
      attempt={attempt}
      question={question}
      aside={play.aside[position] ?? null}
      isOver={isOver}
      moved={moved || (oneWay && position > 1)}
      unsent={unsent}
      flagged={play.flagged.has(position)}
      onGive={(answer, confidence) => play.answer(position, answer, confidence)}
      onNext={onNext}
      onDismiss={() => play.dismiss(position)}
      onFlag={oneWay ? null : (flagged) => play.flag(position, flagged)}
    />
  );

  if (isOver) {
    const endedHere = !attempt.finished && !isTimeOver;
    const byStudent = assigned.finishedBy === 'student' || play.submission === 'done' || endedHere;
    // The last answer ended it: what the text says of it is still to be read.
    const showsLast = endedHere && play.submission !== 'done' && question.state === 'answered';
    return (
      <div className={frameStyles.frame}>
        {head}
        {showsLast ? questionFrame : null}
        <OverPanel
          heading={showsLast ? 'h2' : 'h1'}
          assignment={`/assignments/${assigned.id}`}
          receipt={`/assignments/${assigned.id}/receipts/${assigned.number}`}
          by={byStudent ? 'student' : 'clock'}
          end={assigned.finishedBy === null ? assigned.end : null}
          settled={play.settled}
          clock={play.clock}
        />
        <AsideAnswers questions={questions} aside={Object.values(play.aside)} />
      </div>
    );
  }

  return (
    <div className={frameStyles.frame}>
      {head}
      {handsIn ? (
        <SubmitPanel
          open={open}
          flagged={[...play.flagged]}
          total={total}
          isSending={play.submission === 'sending'}
          problem={play.notSubmitted}
          onSubmit={play.submit}
          onBack={() => setHandsIn(false)}
          onGo={oneWay ? null : goTo}
        />
      ) : (
        questionFrame
      )}
      <footer className={frameStyles.foot}>
        {oneWay ? (
          question.state === 'open' && !handsIn && following !== null ? (
            <Button weight="plain" onClick={() => goTo(following)}>
              {t('pass')}
            </Button>
          ) : null
        ) : (
          <QuestionOverview
            questions={questions}
            flagged={play.flagged}
            position={handsIn ? 0 : position}
            onGo={goTo}
          />
        )}
        {handsIn ? null : (
          <Button
            weight="ordinary"
            onClick={() => {
              if (!assigned.firstCounts) unsent.current?.();
              setHandsIn(true);
            }}
          >
            {t('handIn')}
          </Button>
        )}
      </footer>
    </div>
  );
}

/** Answers from here that do not count, with their words, when nothing can be done about them any more. */
function AsideAnswers({
  questions,
  aside,
}: {
  questions: readonly AssignedQuestion[];
  aside: readonly AsideAnswer[];
}) {
  const t = useTranslations('taking.attempt');
  return aside.map((one) => {
    const asked = questions[one.position - 1];
    const name = t('question', { position: one.position });
    return asked ? (
      <section key={one.position} aria-label={name}>
        <p>{name}</p>
        <AsideAnswerNote presented={asked.presented} aside={one} onUse={null} onDismiss={null} />
      </section>
    ) : null;
  });
}
