import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { Confidence } from '@/domain/assessment/confidence';
import { ItemPlayer } from '@/items/players';
import type { Answer } from '@/items/registry';
import { Button } from '@/ui/primitives/button';
import { Verdict } from '@/ui/primitives/verdict';
import { AnswerButtons } from './answer-buttons';
import { AsideAnswerNote } from './aside-answer';
import styles from './assigned-question.module.css';
import { EvidencePassages } from './evidence-passages';
import frameStyles from './question-frame.module.css';
import type { AsideAnswer, AssignedAttempt, AssignedQuestion } from './use-assigned-attempt';
import { useFrameKeys } from './use-frame-keys';
import { useOwnDraft } from './use-own-draft';

const nothing = () => undefined;
/** How long after the last change an answer that may be changed again is saved, in milliseconds. */
const pause = { chosen: 1_000, written: 4_000 };

/** A way to give what stands on the page unsent, before one leaves it. */
export interface Unsent {
  current: (() => void) | null;
}

/** One question of an assignment: its player, the buttons that give an answer, and what is shown of it. */
export function AssignedQuestionFrame({
  attempt,
  question,
  aside,
  isOver,
  moved,
  unsent,
  flagged,
  onGive,
  onNext,
  onDismiss,
  onFlag,
}: {
  attempt: AssignedAttempt;
  question: AssignedQuestion;
  aside: AsideAnswer | null;
  isOver: boolean;
  /** Whether one came here from another question of the attempt. */
  moved: boolean;
  unsent: Unsent;
  flagged: boolean;
  onGive: (answer: Answer, confidence: Confidence | null) => void;
  /** Goes on after this question; null when nothing follows. */
  onNext: (() => void) | null;
  onDismiss: () => void;
  /** Null where one cannot come back. */
  onFlag: ((flagged: boolean) => void) | null;
}) {
  const t = useTranslations('taking.question');
  const { position, presented, state, given, confidence, revealed } = question;
  const { firstCounts, showsAtOnce, asksSureness: isAsked, documents } = attempt.assigned;
  const document = documents[position - 1] ?? { ...attempt.document, voices: attempt.voices };
  const isOpen = !isOver && (state === 'open' || !firstCounts);
  const asksSureness = isAsked && presented.type !== 'extended-response';
  const draft = useOwnDraft(`attempt/${attempt.id}/${position}`, given, isOpen);
  const frame = useRef<HTMLElement>(null);

  /** What was given last from here, so that leaving at once does not give it again. */
  const lastGiven = useRef<string | null>(null);

  function send(answer: Answer, sureness: Confidence | null): void {
    lastGiven.current = JSON.stringify(answer);
    onGive(answer, sureness);
  }
  function give(sureness: Confidence | null): void {
    if (!isOpen || draft.answer === null) return;
    if (draft.isNew || sureness !== confidence) send(draft.answer, sureness);
    if (!showsAtOnce || presented.type === 'extended-response') onNext?.();
  }
  function giveUnsent(): void {
    const { answer } = draft;
    if (answer === null || JSON.stringify(answer) === lastGiven.current) return;
    send(answer, confidence);
  }

  const isConflict = aside?.problem.code === 'newer-answer' || draft.overtaken !== null;
  // Where an answer can be changed again, what stands here is saved without a press.
  const savesItself = isOpen && !firstCounts && draft.isNew && !isConflict;
  const save = useEffectEvent(() => {
    if (savesItself) giveUnsent();
  });
  const atTheEnd = useEffectEvent(() => {
    if (!isOpen || isConflict) return;
    if (draft.isNew) giveUnsent();
    // When the time is over, what was written counts though a part of it is wanting.
    else if (draft.unfinished !== null) send(draft.unfinished, confidence);
  });
  useEffect(() => {
    unsent.current = () => atTheEnd();
    return () => {
      save();
      unsent.current = null;
    };
  }, [unsent]);
  const isWritten = presented.type === 'cloze' || presented.type === 'extended-response';
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change puts the saving off
  useEffect(() => {
    if (!savesItself) return;
    const timer = setTimeout(() => save(), isWritten ? pause.written : pause.chosen);
    return () => clearTimeout(timer);
  }, [savesItself, isWritten, draft.answer]);
  useEffect(() => {
    const leave = () => {
      if (globalThis.document.visibilityState === 'hidden') save();
    };
    globalThis.document.addEventListener('visibilitychange', leave);
    return () => globalThis.document.removeEventListener('visibilitychange', leave);
  }, []);

  const focusQuestion = useEffectEvent(() => {
    if (moved) frame.current?.focus();
  });
  useEffect(() => focusQuestion(), []);

  useFrameKeys({
    open: isOpen && draft.answer !== null,
    asksSureness,
    answer: give,
    next: isOpen ? null : onNext,
    buttons: () => frame.current?.querySelector<HTMLElement>('[data-answer]') ?? null,
  });

  const beside = aside ?? overtakenBy(position, draft.overtaken);
  function use(): void {
    if (beside === null) return;
    draft.show(beside.given);
    draft.forgetOvertaken();
    send(beside.given, aside?.confidence ?? confidence);
  }

  return (
    <article
      ref={frame}
      tabIndex={-1}
      className={frameStyles.question}
      aria-label={t('label', { position })}
    >
      <div inert={!isOpen && revealed === null} className={frameStyles.player}>
        <ItemPlayer
          key={`${draft.version}/${isOpen}`}
          type={presented.type}
          presented={presented}
          answer={isOpen ? draft.answer : given}
          revealed={revealed}
          onAnswer={isOpen ? draft.change : nothing}
          selfCheck={null}
          onSelfCheck={nothing}
          voices={document.voices}
        />
      </div>
      {beside ? (
        <AsideAnswerNote
          presented={presented}
          aside={beside}
          onUse={isOpen && !firstCounts ? use : null}
          onDismiss={() => {
            draft.forgetOvertaken();
            onDismiss();
          }}
        />
      ) : null}
      <div role="status" className={styles.kept}>
        <Standing question={question} firstCounts={firstCounts} />
      </div>
      {revealed && revealed.type !== 'extended-response' ? (
        <>
          {revealed.explanation ? <p>{revealed.explanation}</p> : null}
          <EvidencePassages attempt={{ document, voices: document.voices }} revealed={revealed} />
        </>
      ) : null}
      {onFlag === null || !isOpen ? null : (
        <p>
          <Button
            weight="plain"
            aria-pressed={flagged}
            className={styles.flag}
            onClick={() => onFlag(!flagged)}
          >
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" data-on={flagged}>
              <path d="M4 14.5V2h8l-2 3.5L12 9H4" />
            </svg>
            {t('flag')}
          </Button>
        </p>
      )}
      {isOver ? null : (
        <div className={frameStyles.bar}>
          {isOpen ? (
            <AnswerButtons
              asksSureness={asksSureness}
              given={draft.isNew ? null : confidence}
              ready={draft.answer !== null}
              label={t(firstCounts ? 'answer' : 'keep')}
              onAnswer={give}
            />
          ) : onNext ? (
            <Button weight="main" className={styles.next} onClick={onNext}>
              {t('next')}
            </Button>
          ) : null}
        </div>
      )}
    </article>
  );
}

/** What stood here unsent when another tab or device answered. */
function overtakenBy(position: number, given: Answer | null): AsideAnswer | null {
  return given && { position, problem: { code: 'newer-answer' }, given, confidence: null };
}

/** How the answer stands, in words. */
function Standing({ question, firstCounts }: { question: AssignedQuestion; firstCounts: boolean }) {
  const t = useTranslations('taking.question');
  const { state, revealed, presented, confidence } = question;
  const names = useTranslations('quiz.attempt.confidence');
  if (state === 'open') return null;
  if (state === 'answered' && revealed) {
    return (
      <>
        <p>
          <Verdict verdict={revealed.verdict} />
        </p>
        {revealed.reason ? <p>{revealed.reason}</p> : null}
      </>
    );
  }
  if (state === 'sending') return <p className={styles.quiet}>{t('sending')}</p>;
  return (
    <p className={styles.quiet}>
      {firstCounts ? t('keptForGood') : t('kept')}
      {confidence === null ? null : ` ${t('sureness', { sureness: names(confidence) })}`}
      {presented.type === 'extended-response' ? ` ${t('waitsForTeacher')}` : null}
    </p>
  );
}
