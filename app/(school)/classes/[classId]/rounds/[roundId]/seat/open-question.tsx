import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useOutbox } from '@/browser/outbox/use-outbox';
import type { ProblemCode } from '@/domain/result';
import type { Vote } from '@/domain/school/live-round';
import { ItemPlayer } from '@/items/players';
import type { Answer } from '@/items/registry';
import { ItemSheet } from '@/items/sheets';
import type { SeatQuestion } from '@/server/live/seat-view';
import { Button } from '@/ui/primitives/button';
import { SavedState } from '@/ui/primitives/saved-state';
import styles from './seat.module.css';

const nothing = () => undefined;

/** The question at hand: to be answered once while its vote is open, else to be read. */
export function OpenQuestion({
  classId,
  round,
  question,
  vote,
}: {
  classId: string;
  round: string;
  question: SeatQuestion;
  /** The vote to answer in; null where there is nothing to answer. */
  vote: Vote | null;
}) {
  const t = useTranslations('live.seat');
  const { position, presented, voices } = question;
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isSent, setIsSent] = useState(false);
  const [problem, setProblem] = useState<ProblemCode | null>(null);
  const sent = useRef(false);
  const outbox = useOutbox();

  async function give(): Promise<void> {
    // A second tap comes before the button is gone.
    if (sent.current || answer === null || vote === null) return;
    sent.current = true;
    setIsSent(true);
    const outcome = await outbox.send('/api/live-answers', {
      classId,
      round,
      position,
      vote,
      answer,
    });
    if (!outcome.ok) setProblem(outcome.problem.code);
  }

  if (vote === null) return <ItemSheet presented={presented} answer={null} revealed={null} />;
  return (
    <div className={styles.question}>
      <div inert={isSent}>
        <ItemPlayer
          type={presented.type}
          presented={presented}
          answer={answer}
          revealed={null}
          onAnswer={setAnswer}
          selfCheck={null}
          onSelfCheck={nothing}
          voices={voices}
        />
      </div>
      <div className={styles.bar}>
        {isSent ? (
          problem === null ? (
            <SavedState state={outbox.state} lasting={outbox.lasting} />
          ) : (
            <p role="alert">
              {problem === 'closed'
                ? t('tooLate')
                : problem === 'already-answered'
                  ? t('elsewhere')
                  : t('refused')}
            </p>
          )
        ) : (
          <Button
            weight="main"
            className={styles.give}
            disabled={answer === null}
            onClick={() => void give()}
          >
            {t('give')}
          </Button>
        )}
      </div>
    </div>
  );
}
