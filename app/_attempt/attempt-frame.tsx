'use client';

import { useTranslations } from 'next-intl';
import { KeysHint } from '@/app/_keys/keys-hint';
import type { AttemptView } from '@/server/attempts/attempt-view';
import { Button, ButtonLink } from '@/ui/primitives/button';
import { SavedState } from '@/ui/primitives/saved-state';
import styles from './attempt-frame.module.css';
import { AttemptHead } from './attempt-head';
import { FinishForm } from './finish-form';
import { nextOpen } from './played-question';
import { QuestionFrame } from './question-frame';
import { useAttempt } from './use-attempt';
import { usePlace } from './use-place';

/** An attempt, one question at a time: each answered, then looked at with the words that settle it. */
export function AttemptFrame({ attempt }: { attempt: AttemptView }) {
  const t = useTranslations('quiz.attempt');
  const played = useAttempt(attempt);
  const { questions } = played;
  const total = questions.length;
  const firstOpen = questions.find(({ state }) => state === 'open')?.position;
  const { position, moved, go } = usePlace(firstOpen ?? total, total);

  const question = questions[position - 1];
  if (question === undefined) return null;

  const open = questions.filter(({ state }) => state === 'open').length;
  const review = `/quiz/${attempt.id}/review`;
  const following = attempt.finished ? position + 1 : nextOpen(questions, position);

  return (
    <div className={styles.frame}>
      <AttemptHead
        position={position}
        total={total}
        done={total - open}
        onBack={position > 1 ? () => go(position - 1) : null}
        saved={<SavedState state={played.saved.state} lasting={played.saved.lasting} />}
      />
      <QuestionFrame
        key={position}
        attempt={attempt}
        question={question}
        refused={played.refused[position] ?? null}
        moved={moved}
        next={following !== null && following <= total ? () => go(following) : null}
        review={played.settled ? review : null}
        onAnswer={(answer, confidence) => played.answer(position, answer, confidence)}
        onSelfCheck={played.check}
        onAppeal={played.appeal}
      />
      <footer className={styles.foot}>
        <KeysHint>{t('keys')}</KeysHint>
        {attempt.finished ? (
          <ButtonLink href={review} prefetch={false} weight="plain" className={styles.acts}>
            {t('toReview')}
          </ButtonLink>
        ) : open === 0 ? null : (
          <div className={styles.acts}>
            {question.state === 'open' && following !== null ? (
              <Button weight="plain" onClick={() => go(following)}>
                {t('skip')}
              </Button>
            ) : null}
            <FinishForm attempt={attempt.id} open={open} settled={played.settled} />
          </div>
        )}
      </footer>
    </div>
  );
}
