import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Confidence } from '@/domain/assessment/confidence';
import type { SelfCheckLevels } from '@/domain/assessment/self-check';
import { ItemPlayer } from '@/items/players';
import type { Answer } from '@/items/registry';
import type { AttemptView } from '@/server/attempts/attempt-view';
import { AnswerButtons } from './answer-buttons';
import { NextStep } from './next-step';
import { OtherAnswer } from './other-answer';
import type { PlayedQuestion } from './played-question';
import styles from './question-frame.module.css';
import type { RefusedAnswer } from './use-attempt';
import { useDraft } from './use-draft';
import { useFrameKeys } from './use-frame-keys';
import { VerdictPanel } from './verdict-panel';

const nothing = () => undefined;

/** One question: its player, the buttons that answer it, and afterwards what the text says. */
export function QuestionFrame({
  attempt,
  question,
  refused,
  moved,
  next,
  review,
  onAnswer,
  onSelfCheck,
  onAppeal,
}: {
  attempt: AttemptView;
  question: PlayedQuestion;
  refused: RefusedAnswer | null;
  /** Whether one came here from another question of the attempt. */
  moved: boolean;
  /** Goes to the next question; null when this is the last to be answered. */
  next: (() => void) | null;
  /** Where the result is; null while an answer is still on its way. */
  review: string | null;
  onAnswer: (answer: Answer, confidence: Confidence | null) => void;
  onSelfCheck: (response: string, levels: SelfCheckLevels) => void;
  onAppeal: (response: string) => void;
}) {
  const t = useTranslations('quiz.attempt');
  const { position, presented, state } = question;
  const place = `attempt/${attempt.id}/${position}`;
  const draft = useDraft(place, state === 'open');
  const [given, setGiven] = useState(false);
  const frame = useRef<HTMLElement>(null);
  const nextStep = useRef<HTMLDivElement>(null);
  const open = state === 'open' && !attempt.finished;
  const asksSureness = presented.type !== 'extended-response';

  function answer(confidence: Confidence | null): void {
    if (!open || draft.answer === null) return;
    setGiven(true);
    onAnswer(draft.answer, confidence);
  }

  const focusQuestion = useEffectEvent(() => {
    // The question a page comes with lets the page begin at its top.
    if (moved) frame.current?.focus();
  });
  useEffect(() => focusQuestion(), []);

  const focusNextStep = useEffectEvent(() => {
    // The button that answered is gone and left the focus nowhere.
    if (!given || document.activeElement !== document.body) return;
    nextStep.current?.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are the moments to look again
  useEffect(() => focusNextStep(), [given, state, review]);

  const isAnswered = state === 'answered';
  const forget = useEffectEvent(() => draft.change(null));
  useEffect(() => {
    if (given && isAnswered) forget();
  }, [given, isAnswered]);

  useFrameKeys({
    open: open && draft.answer !== null,
    asksSureness,
    answer,
    next: open ? null : next,
    buttons: () => frame.current?.querySelector<HTMLElement>('[data-answer]') ?? null,
  });

  // Answered in another tab while something else stood here.
  const overtaken = state !== 'open' && !given && draft.answer !== null;
  const other: RefusedAnswer | null =
    refused ?? (overtaken ? { code: 'already-answered', given: draft.answer } : null);

  return (
    <article
      ref={frame}
      tabIndex={-1}
      className={styles.question}
      aria-label={t('question', { position })}
    >
      <div inert={state === 'pending'} className={styles.player}>
        <ItemPlayer
          key={state === 'open' ? draft.origin : state}
          type={presented.type}
          presented={presented}
          answer={state === 'open' ? draft.answer : question.given}
          revealed={state === 'answered' ? question.revealed : null}
          onAnswer={open ? draft.change : nothing}
          selfCheck={state === 'answered' ? question.selfCheck : null}
          onSelfCheck={(levels) => {
            if (state === 'answered') onSelfCheck(question.response, levels);
          }}
          voices={attempt.voices}
        />
      </div>
      {other ? <OtherAnswer presented={presented} refused={other} /> : null}
      <VerdictPanel attempt={attempt} question={question} given={given} onAppeal={onAppeal} />
      <div ref={nextStep} className={styles.bar}>
        {open ? (
          <AnswerButtons
            asksSureness={asksSureness}
            ready={draft.answer !== null}
            onAnswer={answer}
          />
        ) : (
          <NextStep next={next} review={review} />
        )}
      </div>
    </article>
  );
}
